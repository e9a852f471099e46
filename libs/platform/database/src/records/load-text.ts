import type { StagedRow } from './dialect.js';

const piece = 1 << 16;

/** The rows as COPY and LOAD DATA read them, in pieces of about 64 kB. The last column says whether it is a mention. */
export function* loadText(rows: readonly StagedRow[]): Generator<Buffer> {
  let lines = '';
  for (const { cells, mention } of rows) {
    lines += `${cells.join('\t')}\t${mention ? '1' : '0'}\n`;
    if (lines.length < piece) continue;
    yield Buffer.from(lines);
    lines = '';
  }
  if (lines !== '') yield Buffer.from(lines);
}
