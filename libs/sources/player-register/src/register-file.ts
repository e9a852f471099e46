import { csvRows, PermanentError, textOfFile, type RawObject, type SourceContext } from '@fieldhouse/plugin-kit';
import { idsOf, isMajorLeague, requiredColumns, type RegisterRow, type RegisterTerms } from './register-row.schema.js';
import type { RegisterSettings } from './register.settings.js';

export interface RegisterFile {
  readonly name: string;
  readonly object: RawObject;
}

export const registerFileName = /(^|\/)people[-_][0-9a-z]+\.csv(\.gz)?$/;
const upstreamFiles = [...'0123456789abcdef'].map((digit) => `people-${digit}.csv`);

/** The register's files, from the folder where one is set, else as published. */
export async function registerFiles(ctx: SourceContext<RegisterSettings>): Promise<readonly RegisterFile[]> {
  const files: RegisterFile[] = [];
  if (ctx.settings.folder !== undefined) {
    for (const name of await ctx.files.list(registerFileName)) files.push({ name, object: await ctx.files.read(name) });
    return files;
  }
  for (const name of upstreamFiles) {
    files.push({
      name,
      object: await ctx.http.get(new URL(name, ctx.settings.address).href, { as: name, expect: 'text/plain' }),
    });
  }
  return files;
}

/**
 * The major-league lines of all files, in order.
 * @throws PermanentError a file that is not the register's
 */
export async function registerRows(
  files: readonly RegisterFile[],
  terms: RegisterTerms,
): Promise<readonly RegisterRow[]> {
  const rows: RegisterRow[] = [];
  const holders = new Map<string, Set<string>>();
  for (const file of files) {
    for (const row of rowsOf(file.name, await textOfFile(file.name, file.object), terms)) {
      if (!isBroken(row) && !isMajorLeague(row.columns)) continue;
      rows.push(row);
      const ids = idsOf(row);
      for (const id of ids) holders.set(id, (holders.get(id) ?? new Set()).add(ids.join(' ')));
    }
  }
  return rows.map((row) => ({
    ...row,
    shared: idsOf(row).filter((id) => (holders.get(id)?.size ?? 0) > 1),
  }));
}

/** A line that is cut or has a stray quote: handed on as it is, so that it is rejected where everybody sees it. */
const isBroken = (row: RegisterRow) => Object.keys(row.columns).length === 0;

function* rowsOf(name: string, text: string, terms: RegisterTerms): Generator<RegisterRow> {
  const { league, seasonsFrom, issuers } = terms;
  const lines = csvRows(text);
  const header = lines.next();
  const columns = header.done ? [] : header.value;
  const missing = requiredColumns.filter((column) => !columns.includes(column));
  if (missing.length > 0) {
    throw new PermanentError(`${name}: not a file of the register, it has no column ${missing.join(', ')}`);
  }
  let line = 1;
  for (const values of lines) {
    line++;
    yield {
      where: `${name} line ${line}`,
      columns:
        values.length === columns.length
          ? Object.fromEntries(columns.map((column, at) => [column, values[at] ?? '']))
          : {},
      shared: [],
      league,
      seasonsFrom,
      issuers,
    };
  }
}
