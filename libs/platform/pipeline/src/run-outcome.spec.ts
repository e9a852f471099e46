import { BugError, PermanentError, SettingsError, SkipRecordError, TransientError } from '@fieldhouse/plugin-kit';
import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { RunLostError } from './ledger/run-hold.js';
import { DatabaseAwayError, troubleOf } from './ledger/transaction.js';
import { errorText, outcomeOf } from './run-outcome.js';

const calm = { stopping: false, failures: 1, tries: 3, backOffSeconds: 5 };
const refused = (code: string) => new QueryFailedError('select', [], Object.assign(new Error('no'), { code }));

describe('what becomes of a run whose work threw', () => {
  it('follows the class of the error, not its text', () => {
    const text = 'permanent bug in the settings';
    expect(outcomeOf(new TransientError(text), calm)).toEqual({ what: 'later', afterSeconds: 5 });
    expect(outcomeOf(new PermanentError(text), calm)).toEqual({ what: 'failed', alarm: false });
    expect(outcomeOf(new SettingsError('seasons', text), calm)).toEqual({ what: 'failed', alarm: false });
    expect(outcomeOf(new BugError(text), calm)).toEqual({ what: 'failed', alarm: true });
    expect(outcomeOf(new SkipRecordError(text), calm)).toEqual({ what: 'failed', alarm: true });
    expect(outcomeOf(new TypeError(text), calm)).toEqual({ what: 'failed', alarm: true });
    expect(outcomeOf(new RunLostError('1', 'cancelled'), calm)).toEqual({ what: 'lost' });
    expect(outcomeOf(new DatabaseAwayError(text), calm)).toEqual({ what: 'given-back' });
    expect(outcomeOf(refused('57P01'), calm)).toEqual({ what: 'given-back' });
    expect(outcomeOf(refused('40P01'), calm)).toEqual({ what: 'later', afterSeconds: 5 });
  });

  it('backs off longer each time, never before upstream wants it, and gives up in the end', () => {
    const later = (failures: number, error = new TransientError('busy')) => outcomeOf(error, { ...calm, failures });
    expect(later(2)).toEqual({ what: 'later', afterSeconds: 10 });
    expect(later(1, new TransientError('busy', { retryAfterSeconds: 90 }))).toEqual({
      what: 'later',
      afterSeconds: 90,
    });
    expect(later(3)).toEqual({ what: 'failed', alarm: false });
  });

  it('gives the run back when the program stops, whatever the work says to that', () => {
    expect(outcomeOf(new TypeError('aborted'), { ...calm, stopping: true })).toEqual({ what: 'given-back' });
  });

  it('tells a database that is away or in conflict from a statement that is refused', () => {
    expect(troubleOf(refused('40P01'))).toBe('conflict');
    expect(troubleOf(refused('57P01'))).toBe('away');
    expect(troubleOf(refused('ECONNREFUSED'))).toBe('away');
    expect(troubleOf(refused('42P01'))).toBe('refused');
    expect(troubleOf(new Error('Connection terminated unexpectedly'))).toBe('refused');
    expect(troubleOf(new BugError('ours'))).toBe('refused');
  });

  it('keeps the causes of an error', () => {
    const cause = new Error('socket hang up');
    expect(errorText(new TransientError('not reachable', { cause }))).toBe(
      'TransientError: not reachable ← socket hang up',
    );
  });
});
