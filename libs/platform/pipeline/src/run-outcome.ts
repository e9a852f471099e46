import { BugError, PermanentError, SettingsError, TransientError } from '@fieldhouse/plugin-kit';
import { RunLostError } from './ledger/run-hold.js';
import { DatabaseAwayError, troubleOf } from './ledger/transaction.js';

/** What becomes of a run whose work threw. */
export type Outcome =
  /** It goes back among the waiting as if nothing had happened. */
  | { readonly what: 'given-back' }
  /** Somebody else has it, or it was cancelled: hands off. */
  | { readonly what: 'lost' }
  | { readonly what: 'later'; readonly afterSeconds: number }
  | { readonly what: 'failed'; readonly alarm: boolean };

export interface Circumstances {
  /** The program stops, or the job was taken away. */
  readonly stopping: boolean;
  /** Passing failures, this one included. */
  readonly failures: number;
  readonly tries: number;
  readonly backOffSeconds: number;
}

const longestWaitSeconds = 3_600;

/** The class of the error decides, never its text. */
export function outcomeOf(error: unknown, circumstances: Circumstances): Outcome {
  const { stopping, failures, tries, backOffSeconds } = circumstances;
  if (error instanceof RunLostError) return { what: 'lost' };
  const trouble = troubleOf(error);
  if (stopping || error instanceof DatabaseAwayError || trouble === 'away') return { what: 'given-back' };
  const passing = error instanceof TransientError || trouble === 'conflict';
  if (passing && failures < tries) {
    const wait = Math.min(backOffSeconds * 2 ** (failures - 1), longestWaitSeconds);
    const asked = error instanceof TransientError ? (error.retryAfterSeconds ?? 0) : 0;
    return { what: 'later', afterSeconds: Math.max(wait, asked) };
  }
  const expected = passing || error instanceof PermanentError || error instanceof SettingsError;
  return { what: 'failed', alarm: !expected };
}

/** An error as a run keeps it: what, then why, down to the first cause. */
export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = error instanceof BugError || error.name === 'Error' ? error.message : `${error.name}: ${error.message}`;
  return error.cause === undefined || error.cause === null ? own : `${own} ← ${errorText(error.cause)}`;
}
