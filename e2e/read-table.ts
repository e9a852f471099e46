import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export type Row = Readonly<Record<string, string>>;

/** Rows of a gzipped CSV with quoted texts and without line breaks in them; `only` skips lines before they are taken apart. */
export function* readTable(file: string, only: (line: string) => boolean = () => true): Generator<Row> {
  const [header = '', ...lines] = gunzipSync(readFileSync(file)).toString('utf8').split(/\r?\n/);
  const names = cells(header);
  for (const line of lines) {
    if (line === '' || !only(line)) continue;
    yield Object.fromEntries(cells(line).map((value, index) => [names[index] ?? '', value]));
  }
}

function cells(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}
