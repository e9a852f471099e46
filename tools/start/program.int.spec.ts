import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Program } from './program.mjs';

let folder: string;
let said: string[];
let gaveUp: string[];
const programs: Program[] = [];
beforeEach(() => {
  folder = mkdtempSync(`${tmpdir()}/fieldhouse-program-`);
  said = [];
  gaveUp = [];
});
afterEach(async () => {
  await Promise.all(programs.splice(0).map((program) => program.stop(1)));
  rmSync(folder, { recursive: true });
});

function program(source: string, env: Record<string, string> = {}): Program {
  writeFileSync(`${folder}/program.mjs`, source);
  const made = new Program({
    name: 'worker',
    file: `${folder}/program.mjs`,
    cwd: folder,
    env: { PATH: process.env['PATH'], ...env },
    logFile: `${folder}/worker.log`,
    say: (text) => said.push(text),
    gaveUp: (name) => gaveUp.push(name),
  });
  programs.push(made);
  made.start();
  return made;
}

async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 400 && !holds(); i++) await sleep(25);
}
const log = () => readFileSync(`${folder}/worker.log`, 'utf8');

describe('a watched program', () => {
  it('keeps what it prints in its log, and the log of the time before', async () => {
    await program(`console.log('hello ' + process.env.WHO); setInterval(() => {}, 1000);`, { WHO: 'ann' }).stop();
    programs.length = 0;
    program(`console.error('again'); setInterval(() => {}, 1000);`);
    await until(() => log().includes('again'));
    expect(log()).toBe('again\n');
  });

  it('is said to have died, with its last lines, and is started again', async () => {
    program(`
      import { existsSync, writeFileSync } from 'node:fs';
      if (existsSync('second')) { console.log('alive'); setInterval(() => {}, 1000); }
      else { writeFileSync('second', ''); console.log('no database'); process.exit(7); }
    `);
    await until(() => log().includes('alive'));
    expect(log()).toBe('no database\nalive\n');
    expect(said[0]).toMatch(/^worker died \(exit code 7\)\..*worker\.log/);
    expect(said[1]).toBe('    no database');
    expect(said[2]).toBe('worker is started again in 1 s.');
  });

  it('is given up after it died three times within a minute', async () => {
    program(`process.exit(1)`);
    await until(() => gaveUp.length > 0);
    expect(gaveUp).toEqual(['worker']);
    expect(said.filter((line) => line.includes('started again')).map((line) => line.slice(-4))).toEqual([
      '1 s.',
      '2 s.',
    ]);
  });

  it('may finish what it is doing when it is stopped, but not for ever', async () => {
    const orderly = program(`
      process.on('SIGTERM', () => setTimeout(() => { console.log('finished'); process.exit(0); }, 200));
      setInterval(() => {}, 1000); console.log('up');
    `);
    await until(() => log().includes('up'));
    await orderly.stop();
    programs.length = 0;
    expect(log()).toBe('up\nfinished\n');
    expect(said).toEqual([]);

    const stubborn = program(`process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('up');`);
    await until(() => log().includes('up'));
    await stubborn.stop(0.2);
    programs.length = 0;
    expect(stubborn.pid).toBeUndefined();
  });
});
