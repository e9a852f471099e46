import { z } from 'zod';
import { defineRoute } from '../route.js';
import { conservation, operators, runState } from './shapes.js';

const instant = z.iso.datetime();
const seconds = z.number();

/** Something that is not well, as a sentence. Broken: somebody has to do something; attention: somebody should look. */
const trouble = z
  .object({
    severity: z.enum(['broken', 'attention']),
    text: z.string(),
    /** The page that shows it: `/operations/runs?plugin=retrosheet&state=failed`. */
    link: z.string(),
  })
  .meta({ id: 'Trouble' });

/** A data set of a source or a processor, all its partitions together. */
const dataSet = z
  .object({
    /** A record kind; null: a scheduled source of which nothing has come yet. */
    dataset: z.string().nullable(),
    /** Installation or processor. */
    plugin: z.string(),
    partitions: z.int(),
    /** The last local date whose games are in, where it has games. */
    gamesTo: z.iso.date().nullable(),
    /** When upstream had said last all there was: its watermark, or a later import of all that is new which found nothing for it. */
    at: instant.nullable(),
    ageSeconds: seconds.nullable(),
    /** Age that it may have; null: nobody promised any. */
    promiseSeconds: seconds.nullable(),
    /** Where the promise comes from, or why there is none. */
    promise: z.string(),
    state: z.enum(['late', 'near', 'kept', 'empty', 'unpromised']),
    next: instant.nullable(),
  })
  .meta({ id: 'DataSetFreshness' });

const runsOfDay = z
  .object({
    /** UTC. */
    day: z.iso.date(),
    plugin: z.string(),
    runs: z.int(),
    failed: z.int(),
    /** Waiting or running. */
    open: z.int(),
    ...conservation,
    /** In − out − rejected − duplicate: 0 unless something is wrong. */
    unaccounted: z.int(),
  })
  .meta({ id: 'RunsOfDay' });

const importUnderWay = z
  .object({
    id: z.uuid(),
    plugin: z.string(),
    trigger: z.string(),
    state: runState,
    since: instant,
    /** Feeds that are read now or next, in their order. */
    feeds: z.array(z.object({ name: z.string(), state: z.enum(['waiting', 'planned', 'ended']) })),
    /** Slices of the feeds planned so far. */
    slices: z.int(),
    slicesOver: z.int(),
    /** It waits for its next try until then. */
    notBefore: instant.nullable(),
  })
  .meta({ id: 'ImportUnderWay' });

const queueOfJob = z
  .object({
    job: z.string(),
    waiting: z.int(),
    running: z.int(),
    failed: z.int(),
    /** Null where none waits. */
    oldestWaitingSeconds: seconds.nullable(),
    /** Of the last 15 minutes, by the runs that ended; null where its jobs leave no runs. */
    jobsPerMinute: z.number().nullable(),
  })
  .meta({ id: 'QueueOfJob' });

const schedule = z
  .object({
    /** The installation's id. */
    name: z.string(),
    cron: z.string(),
    timeZone: z.string(),
    catchUp: z.enum(['all', 'last', 'none']),
    last: instant.nullable(),
    next: instant.nullable(),
    late: z.boolean(),
  })
  .meta({ id: 'Schedule' });

export const overview = defineRoute({
  id: 'operations.overview',
  method: 'GET',
  path: '/v1/operations/overview',
  summary: 'Whether all is well: freshness, runs, imports, queues, rejects, schedules',
  policy: operators,
  response: z.object({
    at: instant,
    /** Worst first; none: all is well. */
    troubles: z.array(trouble),
    /** Worst first. */
    freshness: z.array(dataSet),
    /** The last seven days, newest first. */
    runs: z.array(runsOfDay),
    imports: z.array(importUnderWay),
    /** Null where the queue does not answer. */
    queues: z.array(queueOfJob).nullable(),
    /** Rejected records that wait for a decision. */
    rejects: z.object({
      records: z.int(),
      causes: z.int(),
      /** The largest groups by cause; at most six. */
      largest: z.array(
        z.object({ group: z.string(), plugin: z.string(), feed: z.string(), cause: z.string(), count: z.int() }),
      ),
    }),
    /** The next first. */
    schedules: z.array(schedule),
  }),
});
