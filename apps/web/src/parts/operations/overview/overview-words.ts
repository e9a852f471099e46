import type { overviewRoutes, RouteOutput } from '@fieldhouse/contracts';
import { pluralText } from '@fieldhouse/web-ui';

export type Overview = RouteOutput<typeof overviewRoutes.overview>;
export type DataSet = Overview['freshness'][number];
export type RunsOfDay = Overview['runs'][number];

export interface Sign {
  readonly kind: 'good' | 'warn' | 'bad' | '';
  /** A shape of its own, so that colour is never alone. */
  readonly mark: string;
  readonly word: string;
}

export const freshnessSigns: Readonly<Record<DataSet['state'], Sign>> = {
  late: { kind: 'bad', mark: '■', word: 'Late' },
  near: { kind: 'warn', mark: '▲', word: 'Near' },
  empty: { kind: '', mark: '◷', word: 'Nothing yet' },
  kept: { kind: 'good', mark: '●', word: 'OK' },
  unpromised: { kind: '', mark: '–', word: 'No promise' },
};

/** Whether all is well, in one line. */
export function verdictOf(troubles: Overview['troubles']): { readonly sign: Sign; readonly title: string } {
  const broken = troubles.filter(({ severity }) => severity === 'broken').length;
  if (broken > 0)
    return {
      sign: { kind: 'bad', mark: '■', word: 'Broken' },
      title: broken === 1 ? 'One thing is broken' : `${broken} things are broken`,
    };
  if (troubles.length > 0)
    return {
      sign: { kind: 'warn', mark: '▲', word: 'Look' },
      title: `Nothing is broken; ${pluralText(troubles.length, 'thing')} to look at`,
    };
  return { sign: { kind: 'good', mark: '●', word: 'Well' }, title: 'All is well' };
}

/** A link that an answer names, where it is one of these pages. */
export const operationsLink = (link: string) => (/^\/operations(?:[/?#]|$)/.test(link) ? link : '/operations');

export interface PluginRuns {
  readonly plugin: string;
  /** The same days for every plugin, oldest first; null: it did not run. */
  readonly days: readonly { readonly day: string; readonly of: RunsOfDay | null }[];
  readonly total: Omit<RunsOfDay, 'day' | 'plugin'>;
}

const counts = ['runs', 'failed', 'open', 'recordsIn', 'recordsOut', 'rejected', 'duplicate', 'unaccounted'] as const;

/** Runs of the seven days up to `at`, a row each plugin; in alphabetical order. */
export function runsByPlugin(runs: readonly RunsOfDay[], at: string): PluginRuns[] {
  const today = Date.parse(at.slice(0, 10));
  const days = Array.from({ length: 7 }, (_, n) => new Date(today - (6 - n) * 86_400_000).toISOString().slice(0, 10));
  const plugins = [...new Set(runs.map(({ plugin }) => plugin))].sort();
  return plugins.map((plugin) => {
    const own = runs.filter((row) => row.plugin === plugin);
    return {
      plugin,
      days: days.map((day) => ({ day, of: own.find((row) => row.day === day) ?? null })),
      total: sum(own),
    };
  });
}

export function sum(rows: readonly Omit<RunsOfDay, 'day' | 'plugin'>[]): PluginRuns['total'] {
  const total = (name: (typeof counts)[number]) => rows.reduce((all, row) => all + row[name], 0);
  return Object.fromEntries(counts.map((name) => [name, total(name)])) as unknown as PluginRuns['total'];
}
