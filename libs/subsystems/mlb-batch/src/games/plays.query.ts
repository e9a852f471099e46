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

const flags = Object.entries(baseballEvent.columns).flatMap(([name, { type }]) => (type === 'boolean' ? [name] : []));

/** One database has no type of its own for them: 0 and 1. */
const booleansOf = (row: Readonly<Record<string, unknown>>): Partial<StoredPlay> =>
  Object.fromEntries(flags.map((name) => [name, Boolean(row[name])]));

/** The play by play of a game as a source tells it: one statement. */
@Injectable()
export class PlaysQuery {
  constructor(private readonly reader: Reader) {}

  async of(game: string, source: string): Promise<readonly StoredPlay[]> {
    const rows = await this.reader.rows<StoredPlay>(sql`
      select ${columns} from baseball_event e
      where e.game = ${game} and e.source = ${source}
      order by e.sequence`);
    return rows.map((row) => ({ ...row, ...booleansOf(row) }));
  }
}
