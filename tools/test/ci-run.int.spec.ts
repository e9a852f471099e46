import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const script = fileURLToPath(new URL('../../.ci/run', import.meta.url));
let clone: string;
beforeAll(() => {
  clone = mkdtempSync(join(tmpdir(), 'ci-run-'));
  mkdirSync(join(clone, '.ci'));
  copyFileSync(script, join(clone, '.ci/run'));
});
afterAll(() => rmSync(clone, { recursive: true }));

/** Last lines of the two suites → exit status, last line, and which suites ran in which order. */
function ran(unit: string, stack: string) {
  const order = join(clone, 'order.txt');
  const suite = (name: string, last: string) => `echo ${name} >> ${order} && echo busy && echo '${last}'`;
  const scripts = { test: suite('unit', unit), 'test:stack': suite('stack', stack) };
  writeFileSync(join(clone, 'package.json'), JSON.stringify({ name: 'clone', private: true, scripts }));
  rmSync(order, { force: true });
  const { status, stdout } = spawnSync('bash', [join(clone, '.ci/run')], { encoding: 'utf8' });
  return { status, last: stdout.trimEnd().split('\n').at(-1), order: readFileSync(order, 'utf8').trim().split('\n') };
}

describe('.ci/run', () => {
  it('[B37] runs unit, then integration tests, and sums both', () => {
    expect(ran('5 passed, 0 failed', '7 passed, 0 failed, 2 skipped')).toEqual({
      status: 0,
      last: '12 passed, 0 failed, 2 skipped',
      order: ['unit', 'stack'],
    });
  });

  it('[B37] ends red if either fails, or ends without a result, and runs the other one all the same', () => {
    for (const [unit, stack, last] of [
      ['4 passed, 1 failed', '7 passed, 0 failed', '11 passed, 1 failed'],
      ['5 passed, 0 failed', '6 passed, 1 failed', '11 passed, 1 failed'],
      ['5 passed, 0 failed', 'Segmentation fault', '5 passed, 1 failed'],
    ] as const)
      expect(ran(unit, stack)).toEqual({ status: 1, last, order: ['unit', 'stack'] });
  });
});
