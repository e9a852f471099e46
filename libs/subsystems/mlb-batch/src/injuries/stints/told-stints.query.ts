import type { StintChange } from '@fieldhouse/domain/baseball';
import { Catalogues, Reader, sql, type Sql } from '@fieldhouse/read-model';
import { Injectable } from '@nestjs/common';
import { stintColumns, stintRowOf, stintTables, type StintRow, type StoredStint } from '../stint-rows.js';

/** A stint as the pages show it, with what only the answers are made of. */
export interface ToldStint {
  readonly row: StintRow;
  readonly seasonId: string;
  readonly changes: readonly StintChange[];
}

/** Stints with their changes of list. */
@Injectable()
export class ToldStintsQuery {
  constructor(
    private readonly reader: Reader,
    private readonly catalogues: Catalogues,
  ) {}

  async byId(id: string): Promise<ToldStint | undefined> {
    const [stint] = await this.rows(sql`s.stint = ${id}`);
    return stint;
  }

  /** In order of their start. */
  ofPerson(person: string): Promise<readonly ToldStint[]> {
    return this.rows(sql`s.person = ${person}`);
  }

  private async rows(where: Sql): Promise<readonly ToldStint[]> {
    const [catalogue, rows] = await Promise.all([
      this.catalogues.current(),
      this.reader.rows<StoredStint & { readonly changes: unknown }>(sql`
        select ${stintColumns}, s.changes as "changes" from ${stintTables}
        where ${where} order by s.start_date, s.notice_date, s.stint`),
    ]);
    return rows.map((row) => ({
      row: stintRowOf(row, catalogue),
      seasonId: row.seasonId,
      changes: changesOf(row.changes),
    }));
  }
}

/** One database gives JSON read, the other as text. */
function changesOf(json: unknown): readonly StintChange[] {
  const value: unknown = typeof json === 'string' ? JSON.parse(json) : json;
  return Array.isArray(value) ? (value as readonly StintChange[]) : [];
}
