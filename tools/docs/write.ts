import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { documents } from './documents.js';

/** Writes the generated documents; with `--check` only says which have drifted. */
const check = process.argv.includes('--check');
const drifted: string[] = [];
for (const [path, text] of documents()) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  drifted.push(path);
  if (check) continue;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
const told = drifted.length === 0 ? 'the generated documents are up to date' : drifted.join('\n');
console.log(check && drifted.length > 0 ? `Not up to date; run npm run docs:\n${told}` : told);
process.exitCode = check && drifted.length > 0 ? 1 : 0;
