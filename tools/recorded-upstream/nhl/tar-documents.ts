import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { madeDocuments, type Documents } from './documents.js';

const block = 512;

/** Contents of a packed archive by name; unpacked when it is first asked. */
export function tarFiles(archive: string): () => ReadonlyMap<string, Buffer> {
  let files: ReadonlyMap<string, Buffer> | undefined;
  return () => (files ??= filesIn(gunzipSync(readFileSync(archive))));
}

/** An archive whose files lie in the layout of the API. */
export function tarDocuments(archive: string): Documents {
  const files = tarFiles(archive);
  let documents: Documents | undefined;
  const opened = () => (documents ??= madeDocuments(new Map([...files()].flatMap(document))));
  return { read: (path) => opened().read(path), below: (path) => opened().below(path) };
}

const document = ([name, bytes]: [string, Buffer]): [string, () => string][] =>
  name.endsWith('.json') ? [[name.slice(0, -'.json'.length), () => bytes.toString('utf8')]] : [];

/** The ustar format: a header of 512 bytes, name at 0, octal size at 124, kind at 156, prefix at 345; then the content. */
function filesIn(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>();
  const field = (from: number, length: number) =>
    (bytes.toString('utf8', from, from + length).split('\0')[0] ?? '').trim();
  for (let at = 0; at + block <= bytes.length && bytes[at] !== 0;) {
    const size = Number.parseInt(field(at + 124, 12), 8);
    const kind = field(at + 156, 1);
    const prefix = field(at + 345, 155);
    const name = (prefix === '' ? '' : `${prefix}/`) + field(at, 100);
    if (kind === '0' || kind === '')
      files.set(name.replace(/^\.\//, ''), bytes.subarray(at + block, at + block + size));
    at += block + Math.ceil(size / block) * block;
  }
  return files;
}
