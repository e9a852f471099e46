import type { injuryRoutes, RouteOutput } from '@fieldhouse/contracts';
import type { StintChange } from '@fieldhouse/domain/baseball';
import { Catalogues, joined, Provenances, Reader, sql } from '@fieldhouse/read-model';
import { Injectable } from '@nestjs/common';
import { absenceOf, InjuryHistories } from './injury-histories.js';
import { unknownStint } from './injury-refusals.js';
import { ToldStintsQuery } from './told-stints.query.js';
import { stintsShown } from '../shown.js';

type Answer = RouteOutput<typeof injuryRoutes.stint>;

/** A stint with the sentences it was made of, and the player's others. */
@Injectable()
export class StintQuery {
  constructor(
    private readonly reader: Reader,
    private readonly toldStints: ToldStintsQuery,
    private readonly histories: InjuryHistories,
    private readonly catalogues: Catalogues,
    private readonly provenances: Provenances,
  ) {}

  /** @throws ApiError 404 no such stint */
  async of(id: string): Promise<Answer> {
    const stint = await this.toldStints.byId(id);
    if (stint === undefined) throw unknownStint();
    const { row } = stint;
    const [sentences, history, catalogue] = await Promise.all([
      this.sentences(stint.changes),
      row.person === null ? null : this.histories.around(row.person.id, row.id),
      this.catalogues.current(),
    ]);
    const season = catalogue.seasonById(stint.seasonId);
    const own = { from: row.startDate, to: row.endDate, stints: [row.id] };
    const { from, to, stints } = history?.absences[absenceOf(history, row.id)] ?? own;
    return {
      stint: row,
      changes: stint.changes.map(({ date, action, listDays, text, noteSource, noteRef }) => ({
        date,
        action,
        listDays,
        text,
        sentence: sentences.get(`${noteSource} ${noteRef}`) ?? null,
      })),
      ofPlayer: history === null ? [row] : history.stints.map((each) => each.row),
      absence: { from, to, stints: [...stints] },
      provenance: await this.provenances.of(season === undefined ? [] : [season], stintsShown),
    };
  }

  private async sentences(changes: readonly StintChange[]): Promise<ReadonlyMap<string, string>> {
    if (changes.length === 0) return new Map();
    const notes = changes.map(({ noteSource, noteRef }) => sql`(t.source = ${noteSource} and t.ref = ${noteRef})`);
    const rows = await this.reader.rows<{ source: string; ref: string; text: string }>(sql`
      select t.source as "source", t.ref as "ref", t.text as "text" from transaction_note t
      where ${joined(notes, ' or ')}`);
    return new Map(rows.map(({ source, ref, text }) => [`${source} ${ref}`, text]));
  }
}
