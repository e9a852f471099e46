/**
 * `npm run bench`: runs every `*.bench.ts`, prints a table and keeps it in docs/benchmarks.md and docs/benchmarks.json.
 * `npm run bench -- WORD` runs those whose path holds the word and keeps nothing; `--json` prints for programs.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { argv, env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { rounded, table } from './figure.mjs';

/** @typedef {import('./figure.mjs').Figure} Figure */

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const dataDir = env['FIELDHOUSE_DATA'] ?? `${root}/../shared/data`;
const asJson = argv.includes('--json');
const words = argv.slice(2).filter((arg) => !arg.startsWith('--'));
const files = ['libs', 'apps', 'tools']
  .flatMap(benchFiles)
  .filter((file) => words.every((word) => file.includes(word)));

/** @type {Figure[]} */
const measurements = [];
for (const file of files) {
  process.stderr.write(`${file} ...\n`);
  measurements.push(...runOne(file).map(rounded));
}
const text = table(measurements);
console.log(asJson ? JSON.stringify(measurements) : text);
if (words.length === 0) keep();
if (measurements.some(({ met }) => met === false)) process.stderr.write('Some aims were missed.\n');

/** @param {string} file @returns {Figure[]} */
function runOne(file) {
  const folder = mkdtempSync(`${tmpdir()}/fieldhouse-bench-`);
  const out = `${folder}/figures.json`;
  const loader = ['--conditions=@fieldhouse/source', '--import', './tools/run-sources/register.mjs', '--no-warnings'];
  const { status } = spawnSync(
    process.execPath,
    [...loader, 'tools/bench/run-one.ts', `${root}/${file}`, dataDir, out],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
    },
  );
  const figures = status === 0 && existsSync(out) ? JSON.parse(readFileSync(out, 'utf8')) : undefined;
  rmSync(folder, { recursive: true });
  if (figures) return figures;
  process.exitCode = 1;
  process.stderr.write(`${file} failed\n`);
  return [];
}

/** @param {string} folder @returns {string[]} */
function benchFiles(folder) {
  return readdirSync(`${root}/${folder}`, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return /^(?:node_modules|dist|\.next)$/.test(entry.name) ? [] : benchFiles(path);
    return entry.name.endsWith('.bench.ts') ? [path] : [];
  });
}

function keep() {
  const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).stdout.trim();
  const machine = `${cpus().length} cores (${cpus()[0]?.model}), Node ${process.versions.node}`;
  const kept = { commit, measuredAt: new Date().toISOString().slice(0, 10), machine, measurements };
  writeFileSync(`${root}/docs/benchmarks.json`, `${JSON.stringify(kept, null, 2)}\n`);
  const intro = [
    '# Benchmarks',
    '',
    `Measured at commit ${commit} on ${machine}, ${kept.measuredAt}. Again: \`npm run bench\`, with recorded data in`,
    '`../shared/data` or in the folder that `FIELDHOUSE_DATA` names. Each peer did the same work in the same run.',
  ].join('\n');
  writeFileSync(`${root}/docs/benchmarks.md`, `${intro}\n\n${text}\n`);
}
