import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Troubles } from '../consuming/troubles.js';
import { NotAssignedError, type GroupMember, type Membership } from '../event-log.port.js';
import { BatchReader } from './batch-reader.js';
import type { GroupedReads } from './grouped-reads.js';
import type { Notice, Notices } from './notices.js';
import { PartitionRun, type Holding, type RunTuning } from './partition-run.js';
import type { Topic, Topics } from './topics.js';

export interface MemberTuning extends RunTuning {
  /** A member that says nothing for so long has died. */
  readonly leaseMilliseconds: number;
  readonly attendMilliseconds: number;
  /** How long a handler may take to stop before its partition goes to another one all the same. */
  readonly handOverMilliseconds: number;
}

interface Run {
  readonly run: PartitionRun;
  readonly over: Promise<boolean>;
  /** Nobody may commit any more: it is being handed over, or was lost. */
  lost: boolean;
}

/** One member of a group: keeps its lease, runs the partitions that fall to it, hands over those that fall to others. */
export class PostgresMember implements Membership {
  readonly #id = randomUUID();
  readonly #left = new AbortController();
  /** By partition, also while it is being handed over. */
  readonly #runs = new Map<number, Run>();
  readonly #handingOver = new Set<Promise<void>>();
  #attendNow: () => void = () => undefined;
  #asked = false;
  #attending: Promise<void> = Promise.resolve();
  #leaving: Promise<void> | null = null;
  #unhear: () => void = () => undefined;

  constructor(
    private readonly pool: Pool,
    private readonly reads: GroupedReads,
    private readonly topics: Topics,
    private readonly topic: Topic,
    private readonly member: GroupMember,
    private readonly notices: Notices,
    private readonly troubles: Troubles,
    private readonly tuning: MemberTuning,
    private readonly gone: (member: PostgresMember) => void,
  ) {}

  /** Resolves once it is a member. */
  async join(): Promise<void> {
    this.#unhear = this.notices.hear((notice) => this.#hear(notice));
    await this.#attend();
    this.#tellGroup();
    this.#attending = this.#keepAttending();
  }

  async commit(partition: number, next: number): Promise<void> {
    const run = this.#runs.get(partition);
    if (run === undefined || run.lost) throw this.#notAssigned(partition);
    const { rows } = await this.pool.query<{ done: boolean }>({
      name: 'event-log-commit',
      text: 'select event_log.commit($1, $2, $3, $4, $5, $6) as done',
      values: [this.topic.id, this.member.group, this.#id, partition, run.run.holding.epoch, next],
    });
    if (rows[0]?.done !== true) throw this.#notAssigned(partition);
  }

  leave(): Promise<void> {
    this.#leaving ??= this.#leave();
    return this.#leaving;
  }

  async #leave(): Promise<void> {
    this.#left.abort();
    this.#attendNow();
    await this.#attending;
    const runs = [...this.#runs];
    for (const [, { run }] of runs) run.stop();
    await Promise.all([...this.#handingOver, ...runs.map(([, { over }]) => over)]);
    for (const [, run] of runs) run.lost = true;
    this.#unhear();
    await this.#release([], true).catch((error: unknown) => {
      this.troubles.tell('could not leave a group of the event log; its partitions wait for the lease to end', error);
    });
    this.#tellGroup();
    for (const [partition, { over }] of runs) {
      if (this.#runs.delete(partition)) await this.#revoked(partition, await over);
    }
    this.gone(this);
  }

  #hear({ topic, partitions, group }: Notice): void {
    if (topic !== this.topic.id) return;
    for (const partition of partitions ?? []) this.#runs.get(partition)?.run.wake();
    if (group === this.member.group) this.#attendNow();
  }

  async #keepAttending(): Promise<void> {
    const { signal } = this.#left;
    const trouble = `could not renew the membership in ${this.member.group}`;
    while (!signal.aborted) {
      if (!this.#asked) {
        const patience = new AbortController();
        this.#attendNow = () => {
          this.#asked = true;
          patience.abort();
        };
        await wait(this.tuning.attendMilliseconds, undefined, { signal: patience.signal }).catch(() => undefined);
      }
      this.#asked = false;
      if (signal.aborted) return;
      try {
        await this.#attend();
        this.troubles.over(trouble);
      } catch (error) {
        this.troubles.tell(trouble, error);
      }
    }
  }

  async #attend(): Promise<void> {
    const { rows } = await this.pool.query<{ part: number; held_epoch: string; keep: boolean; done: string | null }>(
      `select * from event_log.attend($1, $2, $3, $4::double precision * interval '1 millisecond')`,
      [this.topic.id, this.member.group, this.#id, this.tuning.leaseMilliseconds],
    );
    const held = new Map(rows.map((row) => [row.part, row]));
    for (const [partition, run] of this.#runs) {
      const row = held.get(partition);
      if (!run.lost && (row === undefined || Number(row.held_epoch) !== run.run.holding.epoch)) {
        run.lost = true;
        this.#handOver(partition, run, false);
      } else if (!run.lost && row?.keep === false) {
        this.#handOver(partition, run, true);
      }
    }
    for (const { part, held_epoch, keep, done } of rows) {
      // What another run of ours has not let go of yet begins at the next look.
      if (!keep || this.#runs.has(part) || this.#left.signal.aborted) continue;
      this.#begin({ partition: part, epoch: Number(held_epoch), committed: done === null ? null : Number(done) });
    }
    const unbegun = rows.filter(({ part, keep }) => !keep && !this.#runs.has(part)).map(({ part }) => part);
    if (unbegun.length > 0) {
      await this.#release(unbegun, false);
      this.#tellGroup();
    }
  }

  #begin(holding: Holding): void {
    const reader = new BatchReader(this.pool, this.reads, this.topic, holding.partition);
    const end = async () => (await this.topics.bounds(this.topic))[holding.partition]!.next;
    const run = new PartitionRun(holding, this.member, reader, end, this.troubles, this.tuning);
    this.#runs.set(holding.partition, { run, over: run.run(), lost: false });
  }

  /** @param ours whether it is still in our hands, and the others wait for it */
  #handOver(partition: number, held: Run, ours: boolean): void {
    const done = (async () => {
      held.run.stop();
      const late = wait(this.tuning.handOverMilliseconds, undefined, { ref: false });
      await Promise.race([held.over, late]);
      held.lost = true;
      if (ours) {
        await this.#release([partition], false).catch((error: unknown) => {
          this.troubles.tell(`could not hand over partition ${partition} of ${this.member.topic}`, error);
        });
        this.#tellGroup();
      }
      const began = await held.over;
      if (this.#runs.delete(partition)) await this.#revoked(partition, began);
      this.#attendNow();
    })();
    this.#handingOver.add(done);
    void done.then(() => this.#handingOver.delete(done));
  }

  async #revoked(partition: number, began: boolean): Promise<void> {
    if (!began) return;
    try {
      await this.member.revoked?.(partition);
    } catch (error) {
      this.troubles.tell(`could not tell of the loss of partition ${partition} of ${this.member.topic}`, error);
    }
  }

  async #release(partitions: readonly number[], leaving: boolean): Promise<void> {
    await this.pool.query('select event_log.release($1, $2, $3, $4, $5)', [
      this.topic.id,
      this.member.group,
      this.#id,
      partitions,
      leaving,
    ]);
  }

  #tellGroup(): void {
    this.notices.tell({ topic: this.topic.id, group: this.member.group });
  }

  #notAssigned(partition: number): NotAssignedError {
    return new NotAssignedError(
      `partition ${partition} of ${this.member.topic} is not this member's of ${this.member.group} any more`,
    );
  }
}
