import { describe, expect, it } from '@jest/globals';
import { countOf, outcomeOf, refuseSkippedTruth } from './results.mjs';

const report = {
  testResults: [
    {
      name: '/clone/libs/a.spec.ts',
      status: 'failed',
      message: '',
      assertionResults: [
        { fullName: 'a adds', status: 'passed', failureMessages: [] },
        { fullName: 'a divides', status: 'failed', failureMessages: ['expected 1'] },
        { fullName: '[T01] a parses (no data)', status: 'pending', failureMessages: [] },
        { fullName: 'a waits', status: 'todo', failureMessages: [] },
      ],
    },
    { name: '/clone/libs/b.spec.ts', status: 'failed', message: 'SyntaxError: line 3', assertionResults: [] },
  ],
};

describe('the outcome of a test run', () => {
  const outcome = outcomeOf('unit', report, '/clone');

  it('counts tests, and a file that could not run as a failed one', () => {
    expect(countOf(outcome.tests)).toEqual({ passed: 1, failed: 2, skipped: 2 });
    expect(outcome.tests.at(-1)).toEqual({ title: 'libs/b.spec.ts runs', file: 'libs/b.spec.ts', state: 'failed' });
  });

  it('tells each failure with its file', () => {
    expect(outcome.failures).toEqual([
      'libs/a.spec.ts\n● a divides\nexpected 1',
      'libs/b.spec.ts\nSyntaxError: line 3',
    ]);
  });

  it('takes a skipped row about the real data as a failure where they lie', () => {
    const refused = refuseSkippedTruth(outcome);
    expect(countOf(refused.tests)).toEqual({ passed: 1, failed: 3, skipped: 1 });
    expect(refused.failures.at(-1)).toContain('skipped although the data folder is there');
  });
});
