import type { overviewRoutes, RouteOutput } from '@fieldhouse/contracts';
import { RunEntity } from '@fieldhouse/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { EngineRoom } from '../engine-room.js';

export type RunsOfDay = RouteOutput<typeof overviewRoutes.overview>['runs'][number];

/** Failures that no later run of the same slice has made good. */
export interface StandingFailures {
  readonly plugin: string;
  readonly count: number;
}

const daysShown = 7;
const dayMilliseconds = 86_400_000;
const counts = ['runs', 'failed', 'open', 'recordsIn', 'recordsOut', 'rejected', 'duplicate'] as const;
type Row = { readonly day_number: string | number; readonly plugin: string } & Record<(typeof counts)[number], string>;

/** The runs of the last days, and which of them still want somebody. A run belongs to the day on which it was asked for. */
@Injectable()
export class RunsByDayQuery {
  constructor(
    private readonly database: DataSource,
    private readonly room: EngineRoom,
  ) {}

  /** Newest day first, each plugin once a day. */
  async list(): Promise<RunsOfDay[]> {
    const starts = this.days();
    const names = Object.fromEntries(starts.map((start, day) => [`start${day}`, start]));
    // Newest first: the first day that a run is not before is its own. No two databases name a day alike.
    const cases = starts.map((_, day) => `when run.createdAt >= :start${day} then ${day}`).join(' ');
    const sum = (state: string) => `sum(case when run.state ${state} then 1 else 0 end)`;
    const rows = await this.database.manager
      .createQueryBuilder(RunEntity, 'run')
      .select(`case ${cases} end`, 'day_number')
      .addSelect('run.installation', 'plugin')
      .addSelect('count(*)', 'runs')
      .addSelect(sum("= 'failed'"), 'failed')
      .addSelect(sum("in ('waiting', 'running')"), 'open')
      .addSelect('sum(run.recordsIn)', 'recordsIn')
      .addSelect('sum(run.recordsOut)', 'recordsOut')
      .addSelect('sum(run.rejected)', 'rejected')
      .addSelect('sum(run.duplicate)', 'duplicate')
      .where('run.createdAt >= :since', { since: starts.at(-1) })
      .setParameters(names)
      .groupBy('day_number')
      .addGroupBy('run.installation')
      .getRawMany<Row>();
    return rows
      .map((row) => runsOfDay(row, starts[Number(row.day_number)]!))
      .sort((one, other) => other.day.localeCompare(one.day) || one.plugin.localeCompare(other.plugin));
  }

  async standingFailures(): Promise<StandingFailures[]> {
    const rows = await this.database.manager
      .createQueryBuilder(RunEntity, 'run')
      .select('run.installation', 'plugin')
      .addSelect('count(*)', 'count')
      .where('run.createdAt >= :since', { since: this.days().at(-1) })
      .andWhere("run.state = 'failed'")
      .andWhere((query) => {
        const made = query
          .subQuery()
          .select('later.id')
          .from(RunEntity, 'later')
          .where('later.installation = run.installation and later.slice = run.slice')
          .andWhere('(later.feed = run.feed or (later.feed is null and run.feed is null))')
          .andWhere("later.createdAt > run.createdAt and later.state = 'succeeded'");
        return `not exists ${made.getQuery()}`;
      })
      .groupBy('run.installation')
      .orderBy('run.installation')
      .getRawMany<{ readonly plugin: string; readonly count: string }>();
    return rows.map(({ plugin, count }) => ({ plugin, count: Number(count) }));
  }

  /** Starts of the days in UTC, today's first. */
  private days(): Date[] {
    const today = Math.floor(this.room.clock.now().getTime() / dayMilliseconds);
    return Array.from({ length: daysShown }, (_, ago) => new Date((today - ago) * dayMilliseconds));
  }
}

function runsOfDay(row: Row, start: Date): RunsOfDay {
  const number = (name: (typeof counts)[number]) => Number(row[name]);
  const [recordsIn, recordsOut] = [number('recordsIn'), number('recordsOut')];
  const [rejected, duplicate] = [number('rejected'), number('duplicate')];
  return {
    day: start.toISOString().slice(0, 10),
    plugin: row.plugin,
    runs: number('runs'),
    failed: number('failed'),
    open: number('open'),
    recordsIn,
    recordsOut,
    rejected,
    duplicate,
    unaccounted: recordsIn - recordsOut - rejected - duplicate,
  };
}
