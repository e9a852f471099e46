import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ version?: string, integrity?: string, link?: boolean, optional?: boolean, devOptional?: boolean }} Entry */

/**
 * Whether node_modules holds what package-lock.json says. npm writes down what it has installed; packages for other
 * platforms are allowed to be missing.
 * @param {string} root
 */
export function isInstalled(root) {
  const installedFile = `${root}/node_modules/.package-lock.json`;
  if (!existsSync(installedFile)) return false;
  const wanted = entries(`${root}/package-lock.json`);
  const installed = entries(installedFile);
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.startsWith('node_modules/') && !path.includes('/node_modules/')) return true;
    const has = installed[path];
    if (!has) return entry.optional === true || entry.devOptional === true;
    return has.version === entry.version && has.integrity === entry.integrity;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, Entry>}
 */
const entries = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/**
 * Runs `npm ci`. Resolves when done; rejects with the end of npm's output and what to do.
 * @param {string} root
 * @param {(line: string) => void} [onLine]
 * @returns {Promise<void>}
 */
export function install(root, onLine = () => {}) {
  const args = ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline'];
  return new Promise((resolve, reject) => {
    const npm = spawn('npm', args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [npm.stdout, npm.stderr]) {
      stream.on('data', (chunk) => {
        output = (output + chunk).slice(-4000);
        for (const line of String(chunk).split('\n')) if (line.trim()) onLine(line.trim());
      });
    }
    npm.on('error', (cause) => reject(new Error(`npm could not be started: ${cause.message}`)));
    npm.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`npm ci failed:\n${output}\n${hint(output)}`));
    });
  });
}

/** @param {string} output */
function hint(output) {
  if (output.includes('ENOSPC')) return 'The disk is full: free about 1 GB and start again.';
  if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN/.test(output)) {
    return 'The npm registry is not reachable: check the network (or the proxy settings of npm) and start again.';
  }
  if (output.includes('EACCES'))
    return 'node_modules belongs to another user: remove it or mend its owner, then start again.';
  return 'Mend what npm says above and start again; removing node_modules first often helps.';
}
