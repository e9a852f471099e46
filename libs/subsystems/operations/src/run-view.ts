import type { operationsRoutes, RouteOutput } from '@fieldhouse/contracts';
import type { RunEntity } from '@fieldhouse/database';

export type RunView = RouteOutput<typeof operationsRoutes.runs>['runs'][number];

/** A run as pages show it. The plugin is named by its installation: the same source may be installed twice. */
export function runView(run: RunEntity): RunView {
  const { startedAt, endedAt } = run;
  return {
    id: run.id,
    plugin: run.installation,
    feed: run.feed,
    slice: run.slice,
    trigger: run.trigger,
    state: run.state,
    attempts: run.attempts,
    recordsIn: run.recordsIn,
    recordsOut: run.recordsOut,
    rejected: run.rejected,
    duplicate: run.duplicate,
    rowsInserted: run.rowsInserted,
    rowsUpdated: run.rowsUpdated,
    rowsUnchanged: run.rowsUnchanged,
    rowsRemoved: run.rowsRemoved,
    startedAt: startedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
    seconds: startedAt && endedAt ? (endedAt.getTime() - startedAt.getTime()) / 1_000 : null,
    codeVersion: run.codeVersion,
    error: run.error,
  };
}
