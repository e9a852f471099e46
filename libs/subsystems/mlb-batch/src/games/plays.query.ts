import type { RecordOf } from '@fieldhouse/domain';
import { columnName } from '@fieldhouse/domain';
import { baseballEvent } from '@fieldhouse/domain/baseball';
import { raw, Reader, sql } from '@fieldhouse/read-model';
import { Injectable } from '@nestjs/common';

export type StoredPlay = RecordOf<typeof baseballEvent>;

const columns = raw(
  Object.keys(baseballEvent.columns)
    .map((name) => `e.${columnName(name)} as "${name}"`)
    .join(', '),
);

/** The play by play of a game as a source tells it: one statement. */
@Injectable()
export class PlaysQuery {
  constructor(private readonly reader: Reader) {}

  of(game: string, source: string): Promise<readonly StoredPlay[]> {
    return this.reader.rows<StoredPlay>(sql`
      select ${columns} from baseball_event e
      where e.game = ${game} and e.source = ${source}
      order by e.sequence`);
  }
}
