import type { RequestRate } from '@fieldhouse/plugin-kit';
import type { DataSource } from 'typeorm';
import { patiently } from '../../ledger/transaction.js';
import { spansOf, type PaceBook, type Turn } from './pace-book.js';

/** What the database is asked; the guest is the one parameter, spans are whole microseconds. */
interface Statements {
  /** Gives the moment, and how long from now, in microseconds. */
  take(step: number, full: number): string;
  pause(silence: number, full: number): string;
  readonly silentUntil: string;
}

/**
 * A book that all worker processes share, in the table `request_pace`: one statement a request, whose row lock puts those who
 * ask in order. Moments are the database's, so the workers' clocks need not agree. Waits for a database that is away.
 */
export class DatabasePaceBook implements PaceBook {
  readonly #database: DataSource;
  readonly #statements: Statements;

  constructor(database: DataSource) {
    this.#database = database;
    this.#statements = database.options.type === 'mariadb' ? mariadb : postgres;
  }

  async take(guest: string, rate: RequestRate): Promise<Turn> {
    const { step, full } = spansOf(rate);
    const turn = await this.#ask(this.#statements.take(step, full), guest);
    return { at: Number(turn?.['moment']), wait: Number(turn?.['wait']) };
  }

  async pause(guest: string, rate: RequestRate, seconds: number): Promise<void> {
    const { step, full } = spansOf(rate);
    const silence = Math.ceil(seconds * 1_000_000);
    await this.#ask(this.#statements.pause(silence, silence + full - step), guest);
  }

  async silentUntil(guest: string): Promise<number> {
    const row = await this.#ask(this.#statements.silentUntil, guest);
    return Number(row?.['moment'] ?? 0);
  }

  /** A statement whose answer was lost may have taken a moment that nobody uses. */
  async #ask(statement: string, guest: string): Promise<Record<string, unknown> | undefined> {
    const rows: unknown = await patiently(() => this.#database.query(statement, [guest]));
    return (rows as Record<string, unknown>[])[0];
  }
}

// Not the transaction's clock: whoever waited for the row's lock must not take a moment that has passed.
const now = "(clock_timestamp() at time zone 'UTC')";
const span = (microseconds: number) => `${microseconds} * interval '1 microsecond'`;
const counted = (interval: string) => `(extract(epoch from ${interval}) * 1000000)::bigint`;

const postgres: Statements = {
  take: (step, full) => `
    insert into request_pace as p (guest, full_at) values ($1, ${now} + ${span(step)})
    on conflict (guest) do update set full_at = greatest(p.full_at, ${now}) + ${span(step)}
    returning ${counted(`full_at - ${span(full)}`)} as moment, ${counted(`full_at - ${span(full)} - ${now}`)} as wait`,
  pause: (silence, full) => `
    insert into request_pace as p (guest, silent_until, full_at)
    select $1, begin + ${span(silence)}, begin + ${span(full)} from (select ${now} as begin) t
    on conflict (guest) do update set silent_until = greatest(p.silent_until, excluded.silent_until),
      full_at = greatest(p.full_at, excluded.full_at)`,
  silentUntil: `select ${counted('silent_until')} as moment from request_pace where guest = $1`,
};

const after = (moment: string, microseconds: number) => `${moment} + interval ${microseconds} microsecond`;
const between = (from: string, to: string) => `timestampdiff(microsecond, ${from}, ${to})`;

const mariadb: Statements = {
  take: (step, full) => `
    insert into request_pace (guest, full_at) values (?, ${after('sysdate(6)', step)})
    on duplicate key update full_at = ${after('greatest(full_at, sysdate(6))', step)}
    returning ${between("'1970-01-01'", after('full_at', -full))} as moment,
      ${between('sysdate(6)', after('full_at', -full))} as wait`,
  pause: (silence, full) => `
    insert into request_pace (guest, silent_until, full_at)
    values (?, ${after('now(6)', silence)}, ${after('now(6)', full)})
    on duplicate key update full_at = greatest(full_at, values(full_at)),
      silent_until = greatest(coalesce(silent_until, values(silent_until)), values(silent_until))`,
  silentUntil: `select ${between("'1970-01-01'", 'silent_until')} as moment from request_pace where guest = ?`,
};
