import { spawn } from 'node:child_process';

/**
 * Runs a program to its end and keeps what it printed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Readonly<Record<string, string | undefined>>, timeoutSeconds?: number }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { env = {}, timeoutSeconds = 600 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: /** @type {NodeJS.ProcessEnv} */ ({ ...process.env, ...env }),
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeoutSeconds * 1000,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', (cause) => resolve({ code: 1, output: `${command}: ${cause.message}` }));
    child.on('close', (code, signal) => {
      if (signal) output += `\n${command} was ended by ${signal} (limit ${timeoutSeconds} s)`;
      resolve({ code: code ?? 1, output });
    });
  });
}

/** @param {string} name a package's program */
export const bin = (name) => `node_modules/.bin/${name}`;
