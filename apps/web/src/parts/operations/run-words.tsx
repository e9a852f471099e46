import type { operationsRoutes, RouteOutput } from '@fieldhouse/contracts';

export type Run = RouteOutput<typeof operationsRoutes.runs>['runs'][number];

const words = {
  waiting: { kind: '', mark: '◷', word: 'Waiting' },
  running: { kind: '', mark: '▸', word: 'Running' },
  succeeded: { kind: 'good', mark: '●', word: 'Done' },
  failed: { kind: 'bad', mark: '■', word: 'Failed' },
  cancelled: { kind: '', mark: '–', word: 'Cancelled' },
} as const;

/** A run's state as word, shape and colour. */
export function RunState({ state }: { readonly state: Run['state'] }) {
  const { kind, mark, word } = words[state];
  return (
    <span className={`tag ${kind}`.trim()}>
      <span aria-hidden="true">{mark}</span> {word}
    </span>
  );
}

/** Whether in = out + rejected + duplicate. It is only asked of runs that are over. */
export function Balance({ run }: { readonly run: Pick<Run, 'recordsIn' | 'recordsOut' | 'rejected' | 'duplicate'> }) {
  const missing = unaccounted(run);
  if (missing === 0) return <span className="tag good">● Agrees</span>;
  return <span className="tag bad">■ {missing} unaccounted</span>;
}

/** Records that went in and neither came out nor were rejected nor were duplicates. */
export function unaccounted(run: Pick<Run, 'recordsIn' | 'recordsOut' | 'rejected' | 'duplicate'>): number {
  return run.recordsIn - run.recordsOut - run.rejected - run.duplicate;
}

export const isOver = (run: Pick<Run, 'state'>) =>
  run.state === 'succeeded' || run.state === 'failed' || run.state === 'cancelled';
