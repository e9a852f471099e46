import { setTimeout as pause } from 'node:timers/promises';
import {
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
  type DataSource,
  type EntityManager,
} from 'typeorm';

/** What a failed statement means for the transaction around it. */
export type DatabaseTrouble =
  /** Another transaction was in the way: the same work again will do. */
  | 'conflict'
  /** The server is away or went away; whether a commit under way took place is not known. */
  | 'away'
  /** The statement itself is refused, or the error is not the database's. */
  | 'refused';

/** The database stayed away for longer than the engine waits; the run is given back. */
export class DatabaseAwayError extends Error {
  override readonly name = 'DatabaseAwayError';
}

const conflicts = new Set(['40001', '40P01', '55P03', '23505']);
/** Deadlock, lock wait timeout, duplicate entry, record changed since last read. */
const conflictNumbers = new Set([1213, 1205, 1062, 1020]);
const awayClasses = ['08', '57P', '53'];
const awayCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
  'EAI_AGAIN',
  'PROTOCOL_CONNECTION_LOST',
  'ER_SERVER_SHUTDOWN',
]);

export function troubleOf(error: unknown): DatabaseTrouble {
  if (!(error instanceof Error)) return 'refused';
  const cause = 'driverError' in error && error.driverError instanceof Error ? error.driverError : error;
  const { code, sqlState, errno, fatal } = cause as {
    code?: unknown;
    sqlState?: unknown;
    errno?: unknown;
    fatal?: unknown;
  };
  const state = String(sqlState ?? code ?? '');
  if (conflicts.has(state) || (typeof errno === 'number' && conflictNumbers.has(errno))) return 'conflict';
  if (awayCodes.has(String(code)) || fatal === true || awayClasses.some((start) => state.startsWith(start)))
    return 'away';
  // TypeORM's words for a connection that broke between two statements.
  if (error instanceof QueryRunnerAlreadyReleasedError || error instanceof QueryRunnerProviderAlreadyReleasedError)
    return 'away';
  // The clients name a lost connection by no code at all; what a server refused always has one.
  return code === undefined && sqlState === undefined && isOfClient(cause) ? 'away' : 'refused';
}

/** Made by the database's client or its pool, not by code of ours that ran inside a transaction. */
function isOfClient({ stack = '' }: Error): boolean {
  const topFrame = stack.split('\n').find((line) => line.trimStart().startsWith('at ')) ?? '';
  return /[\\/]node_modules[\\/](pg|pg-pool|pg-protocol|pg-copy-streams|mysql2)[\\/]/.test(topFrame);
}

export interface Patience {
  /** Times to try again because of another transaction. */
  readonly conflicts: number;
  /** How long to wait for a database that is away. */
  readonly awaySeconds: number;
  readonly signal?: AbortSignal;
}

const standard: Patience = { conflicts: 8, awaySeconds: 60 };

/**
 * Does the work in one transaction, again after a conflict or once the database is back. Because a commit may have taken
 * place although its answer was lost, the work must see that it is already done (a run's position or lease tells).
 *
 * @throws DatabaseAwayError the database stayed away, or the signal came while it was
 */
export async function transact<T>(
  database: DataSource,
  work: (manager: EntityManager) => Promise<T>,
  patience: Partial<Patience> = {},
): Promise<T> {
  return patiently(() => database.transaction(work), patience);
}

/** The same for work that is one statement, or makes its own transaction. */
export async function patiently<T>(work: () => Promise<T>, patience: Partial<Patience> = {}): Promise<T> {
  const { conflicts: tries, awaySeconds, signal } = { ...standard, ...patience };
  const giveUpAt = performance.now() + awaySeconds * 1_000;
  for (let conflict = 0, away = 0; ;) {
    try {
      return await work();
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble === 'refused' || (trouble === 'conflict' && ++conflict > tries)) throw error;
      if (trouble === 'away' && (performance.now() > giveUpAt || signal?.aborted === true))
        throw new DatabaseAwayError('the database is away', { cause: error });
      const wait = trouble === 'conflict' ? 10 * 2 ** conflict : Math.min(100 * 2 ** away++, 2_000);
      await pause(wait * (0.5 + Math.random() / 2), undefined, { ...(signal && { signal }) }).catch(() => undefined);
    }
  }
}
