import { columnName, type RecordOf } from '@fieldhouse/domain';
import { hockeyPlay, shotAttempts } from '@fieldhouse/domain/hockey';
import { listOf, raw, Reader, sql } from '@fieldhouse/read-model';
import { Injectable } from '@nestjs/common';
import { believed } from './believed-rows.js';

export type StoredPlay = RecordOf<typeof hockeyPlay>;

const columns = raw(
  Object.keys(hockeyPlay.columns)
    .map((name) => `p.${columnName(name)} as "${name}"`)
    .join(', '),
);

/** Attempts at the net and penalties of a game, in order: one statement. */
@Injectable()
export class PlaysQuery {
  constructor(private readonly reader: Reader) {}

  async of(game: string): Promise<readonly StoredPlay[]> {
    return believed(
      await this.reader.rows<StoredPlay>(sql`
        select ${columns} from hockey_play p
        where p.game = ${game} and p.type in ${listOf([...shotAttempts, 'penalty'])}
        order by p.sequence`),
    );
  }
}
