import { columnName, seasonCounts, type LineKind } from '@fieldhouse/domain';
import { raw, type Sql } from '@fieldhouse/read-model';

/** A line kind's rows of seasons by an alias, with those of its supplement where there are any. */
export const seasonRows = (line: LineKind, alias: string): Sql =>
  raw(`${line.season.table} ${alias} ${supplementText(line, alias)}`);

/** The supplement's rows, joined to a line's that the statement has by the alias. */
export const supplementRows = (line: LineKind, alias: string): Sql => raw(supplementText(line, alias));

function supplementText({ supplement, season }: LineKind, alias: string): string {
  if (supplement === undefined) return '';
  const same = season.key.map(columnName).map((column) => `${more(alias)}.${column} = ${alias}.${column}`);
  return `left join ${supplement.season.table} ${more(alias)} on ${same.join(' and ')}`;
}

/** A count of the line or its supplement, as a statement over {@link seasonRows} calls it. */
export const seasonCount = (line: LineKind, alias: string, name: string): string =>
  `${name in line.counts ? alias : more(alias)}.${columnName(name)}`;

/** The columns of a line's and its supplement's counts, each under its own name, as `evaluate` reads them. */
export const seasonColumns = (line: LineKind, alias: string): Sql =>
  raw(
    Object.keys(seasonCounts(line))
      .map((name) => `${seasonCount(line, alias, name)} as "${name}"`)
      .join(', '),
  );

/** The columns of a line's own counts, which a game has too. */
export const gameCounts = (line: LineKind, alias: string): Sql =>
  raw(
    Object.keys(line.counts)
      .map((name) => `${alias}.${columnName(name)} as "${name}"`)
      .join(', '),
  );

/** The counts among a row's fields; null where the row has none. */
export const countsOfRow = (line: LineKind, row: Readonly<Record<string, unknown>>): Record<string, number | null> =>
  Object.fromEntries(
    Object.keys(seasonCounts(line)).map((name) => {
      const value = row[name];
      return [name, value === null || value === undefined ? null : Number(value)];
    }),
  );

const more = (alias: string) => `${alias}_more`;
