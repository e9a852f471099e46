import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Test } from '../test/results.mjs';
import { rowStates, tableRows } from './rows.mjs';

const root = new URL('../..', import.meta.url).pathname;
const ours = readFileSync(`${root}docs/acceptance.md`, 'utf8');
const theirs = `${root}../shared/acceptance/acceptance.md`;
const test = (title: string, state: Test['state']): Test => ({ title, state, file: 'x.spec.ts' });

describe('the acceptance table', () => {
  it('is read row by row', () => {
    const rows = tableRows(ours);
    expect(rows.length).toBeGreaterThan(200);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(rows.find(({ id }) => id === 'P01')?.holds).toMatch(/^A new source touches its own folder/);
  });

  (existsSync(theirs) ? it : it.skip)('is the one agreed upon (skipped where ../shared is missing)', () => {
    expect(ours).toBe(readFileSync(theirs, 'utf8'));
  });

  it('judges a row by all of its tests', () => {
    const rows = ['A01', 'A02', 'A03', 'A04', 'A05', 'A06'].map((id) => ({ id }));
    const tests = [
      test('feeds [A01] store raw files', 'passed'),
      test('feeds [A01] keep them', 'failed'),
      test('[A02] and [A03] hold', 'passed'),
      test('[A03] holds elsewhere', 'skipped'),
      test('[A04] holds', 'skipped'),
    ];
    const measurements = [
      { name: '[A05] speed', met: true },
      { name: '[A02] speed', met: false },
    ];
    const states = rowStates(rows, tests, measurements);
    expect(states.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'A01 failed',
      'A02 failed',
      'A03 proven',
      'A04 skipped',
      'A05 measured',
      'A06 none',
    ]);
    expect(states[0]?.tests).toEqual(['feeds [A01] store raw files', 'feeds [A01] keep them']);
  });

  it('is printed as JSON and nothing else', () => {
    const { stdout } = spawnSync(process.execPath, ['tools/acceptance.mjs', '--json'], { cwd: root, encoding: 'utf8' });
    const { rows } = JSON.parse(stdout);
    expect(rows[0]).toEqual({ id: 'A01', tests: expect.any(Array), state: expect.any(String) });
    expect(Object.keys(JSON.parse(stdout))).toEqual(['rows']);
  });
});
