import type { overviewRoutes, RouteOutput } from '@fieldhouse/contracts';
import type { StandingFailures } from './runs-by-day.query.js';
import { spanText } from './span-text.js';

export type Overview = RouteOutput<typeof overviewRoutes.overview>;
export type Trouble = Overview['troubles'][number];

/** What the overview shows, and what else is looked at for trouble. */
export interface Facts extends Pick<Overview, 'freshness' | 'runs' | 'queues' | 'rejects' | 'schedules'> {
  readonly now: Date;
  readonly failures: readonly StandingFailures[];
  readonly failedImports: readonly { readonly plugin: string; readonly error: string }[];
  /** Runs that live but commit nothing. */
  readonly stuck: readonly { readonly id: string; readonly plugin: string; readonly slice: string }[];
  /** Since when something waits and no worker is at it. */
  readonly unattendedSince: Date | null;
}

/** Everything that is not well, what is broken first. None: all is well. */
export function troublesOf(facts: Facts): Trouble[] {
  return [...broken(facts), ...attention(facts)];
}

const runsOf = (plugin: string, state?: string) =>
  `/operations/runs?plugin=${encodeURIComponent(plugin)}${state === undefined ? '' : `&state=${state}`}`;

const plural = (count: number, one: string, more: string) => (count === 1 ? `1 ${one}` : `${count} ${more}`);

function broken(facts: Facts): Trouble[] {
  const { now, freshness, runs, queues, schedules, failures, failedImports, stuck, unattendedSince } = facts;
  const found: (readonly [text: string, link: string])[] = [];
  if (unattendedSince !== null)
    found.push([
      `Work has waited for ${ago(now, unattendedSince)} and no worker is at anything; is a worker running?`,
      '/operations/runs?state=waiting',
    ]);
  for (const { name, next, late } of schedules)
    if (late && next !== null)
      found.push([
        `The schedule of ${name} was due ${ago(now, new Date(next))} ago and has not fired; is a worker running?`,
        '/operations#schedules',
      ]);
  for (const { plugin, dataset, state, ageSeconds, promiseSeconds } of freshness)
    if (state === 'late')
      found.push([
        `${plugin}: ${dataset ?? 'its data'} is ${spanText(ageSeconds ?? 0)} old, ${spanText(promiseSeconds ?? 0)} are promised.`,
        runsOf(plugin),
      ]);
  for (const { plugin, error } of failedImports)
    found.push([`The last import of ${plugin} failed before it could read: ${error}`, runsOf(plugin)]);
  for (const { plugin, count } of failures)
    found.push([
      `${plugin}: ${plural(count, 'run has', 'runs have')} failed and nothing has made up for it since.`,
      runsOf(plugin, 'failed'),
    ]);
  for (const { id, plugin, slice } of stuck)
    found.push([
      `The run of ${plugin} ${slice} lives but has committed nothing for a long time.`,
      `/operations/runs/${id}`,
    ]);
  for (const { day, plugin, unaccounted } of runs)
    if (unaccounted !== 0)
      found.push([`${plugin}: ${unaccounted} records of ${day} are unaccounted for.`, runsOf(plugin)]);
  if (queues === null)
    found.push(['The queue does not answer. What waits is safe in the database.', '/operations#queues']);
  return found.map(([text, link]) => ({ severity: 'broken', text, link }));
}

function attention({ rejects, queues }: Facts): Trouble[] {
  const found: (readonly [text: string, link: string])[] = [];
  const { records, causes } = rejects;
  if (records > 0)
    found.push([
      `${plural(records, 'record waits', 'records wait')} for a decision, rejected for ${plural(causes, 'cause', 'causes')}.`,
      '/operations/rejects',
    ]);
  for (const { job, failed } of queues ?? [])
    if (failed > 0)
      found.push([
        `${plural(failed, 'job', 'jobs')} of ${job} ${failed === 1 ? 'was' : 'were'} given up.`,
        '/operations/rejects#jobs',
      ]);
  return found.map(([text, link]) => ({ severity: 'attention', text, link }));
}

const ago = (now: Date, since: Date) => spanText((now.getTime() - since.getTime()) / 1_000);
