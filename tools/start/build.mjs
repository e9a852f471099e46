import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { StartError } from './options.mjs';

const made = [
  'apps/api/dist/main.js',
  'apps/worker/dist/main.js',
  'apps/stadium/dist/main.js',
  'apps/web/.next/standalone/apps/web/server.js',
];
const everything = ['run-many', '-t', 'build', '--parallel=3'];
const worker = ['run', '@fieldhouse/worker:build'];
/** Says of which sources the programs are; with "worker only" behind it, the others are of older ones. */
const stamp = '.nx/built-from';
const workerOnly = ' worker only';
const notSources = new Set(['node_modules', 'dist', '.next', 'coverage', 'next-env.d.ts']);
const notBuilt = /\.(?:spec|bench)\.tsx?$|\.tsbuildinfo$/;

/**
 * Builds the programs through Nx, unless what they are made of is unchanged since the last time.
 * @param {string} root
 * @param {(line: string) => void} [onLine]
 * @returns {Promise<boolean>} whether anything was built
 */
export async function build(root, onLine = () => {}) {
  const version = sourceVersion(root);
  const upToDate = made.every((file) => existsSync(`${root}/${file}`)) && stampOf(root) === version;
  if (upToDate && !process.env['FIELDHOUSE_NO_CACHE']) return false;
  await buildAs(root, version, everything, onLine);
  return true;
}

/**
 * Builds only the worker with its command line, where its sources have changed since.
 * @param {string} root
 * @returns {Promise<boolean>} whether it was built
 */
export async function buildWorker(root) {
  const version = sourceVersion(root);
  if ([version, version + workerOnly].includes(stampOf(root))) return false;
  await buildAs(root, version + workerOnly, worker);
  return true;
}

/** @param {string} root */
const stampOf = (root) => (existsSync(`${root}/${stamp}`) ? readFileSync(`${root}/${stamp}`, 'utf8') : '');

/** @param {string} root @param {string} version @param {readonly string[]} task @param {(line: string) => void} [onLine] */
async function buildAs(root, version, task, onLine = () => {}) {
  mkdirSync(`${root}/.nx`, { recursive: true });
  // A build that fails half-way leaves programs of no version.
  writeFileSync(`${root}/${stamp}`, '');
  await runNx(root, task, onLine);
  writeFileSync(`${root}/${stamp}`, version);
}

/** @param {string} root */
function sourceVersion(root) {
  const hash = createHash('sha1');
  /** @param {string} path */
  const add = (path) => hash.update(path).update(readFileSync(`${root}/${path}`));
  /** @param {string} folder */
  const walk = (folder) => {
    const entries = readdirSync(`${root}/${folder}`, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    );
    for (const entry of entries) {
      const path = `${folder}/${entry.name}`;
      if (notSources.has(entry.name) || notBuilt.test(entry.name)) continue;
      if (entry.isDirectory()) walk(path);
      else add(path);
    }
  };
  walk('apps');
  walk('libs');
  for (const file of ['package-lock.json', 'tsconfig.base.json', 'nx.json']) add(file);
  return hash.digest('hex');
}

/** @param {string} root @param {readonly string[]} task @param {(line: string) => void} onLine @returns {Promise<void>} */
function runNx(root, task, onLine) {
  const args = ['node_modules/nx/dist/bin/nx.js', ...task, '--outputStyle=stream'];
  const nx = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NEXT_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [nx.stdout, nx.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
      for (const line of String(chunk).split('\n')) if (line.trim()) onLine(line.trim());
    });
  }
  return new Promise((resolve, reject) => {
    nx.on('error', (cause) => reject(new StartError(`Nx could not be started: ${cause.message}`)));
    nx.on('close', (code) => {
      if (code === 0) return resolve();
      const why = output.includes('ENOSPC') ? 'The disk is full: free about 1 GB and start again.\n' : '';
      reject(new StartError(`The programs could not be built.\n${why}${whatFailed(output)}`));
    });
  });
}

/** What the failed projects printed, out of Nx's stream; all of it where Nx names none. @param {string} output */
function whatFailed(output) {
  const failed = /^Failed tasks:\n\n((?:- .+\n)+)/m.exec(output)?.[1] ?? '';
  const projects = [...failed.matchAll(/^- (.+):build$/gm)].map(([, project]) => `${project}: `);
  const lines = output.split('\n').filter((line) => projects.some((project) => line.startsWith(project)));
  return (lines.length > 0 ? lines : output.split('\n')).slice(-60).join('\n');
}
