import { z } from 'zod';
import { defineRoute, page, pageQuery } from '../route.js';

const operators = ['operator', 'admin'] as const;
const runState = z.enum(['waiting', 'running', 'succeeded', 'failed', 'cancelled']);

/** Conservation: in = out + rejected + duplicate, for every run that is over. */
const run = z
  .object({
    id: z.uuid(),
    plugin: z.string(),
    feed: z.string().nullable(),
    slice: z.string(),
    trigger: z.enum(['schedule', 'data', 'backfill', 'person', 'replay']),
    state: runState,
    attempts: z.int(),
    recordsIn: z.int(),
    recordsOut: z.int(),
    rejected: z.int(),
    duplicate: z.int(),
    rowsInserted: z.int(),
    rowsUpdated: z.int(),
    rowsUnchanged: z.int(),
    startedAt: z.iso.datetime().nullable(),
    endedAt: z.iso.datetime().nullable(),
    seconds: z.number().nullable(),
    codeVersion: z.string(),
    error: z.string().nullable(),
  })
  .meta({ id: 'Run' });

export const runs = defineRoute({
  id: 'operations.runs',
  method: 'GET',
  path: '/v1/operations/runs',
  summary: 'Runs of plugins, newest first',
  policy: operators,
  query: z.object({ plugin: z.string().max(60).optional(), state: runState.optional(), ...pageQuery }),
  response: z.object({
    /** Over all runs that the filter leaves, not only this page. */
    totals: z.object({
      runs: z.int(),
      recordsIn: z.int(),
      recordsOut: z.int(),
      rejected: z.int(),
      duplicate: z.int(),
      failed: z.int(),
    }),
    plugins: z.array(z.string()),
    runs: z.array(run),
    page,
  }),
  list: 'runs',
});

export const runDetail = defineRoute({
  id: 'operations.run',
  method: 'GET',
  path: '/v1/operations/runs/:run',
  summary: 'A run with its log, rejects, findings and raw objects',
  policy: operators,
  params: z.object({ run: z.uuid() }),
  response: z.object({
    run,
    log: z.array(z.object({ at: z.iso.datetime(), level: z.string(), message: z.string() })),
    rawObjects: z.array(z.object({ address: z.string(), hash: z.string(), bytes: z.int() })),
    rows: z.array(z.object({ kind: z.string(), inserted: z.int(), updated: z.int(), unchanged: z.int() })),
  }),
});

export const rejects = defineRoute({
  id: 'operations.rejects',
  method: 'GET',
  path: '/v1/operations/rejects',
  summary: 'Rejected records with payload and reason',
  policy: operators,
  query: z.object({ run: z.uuid().optional(), plugin: z.string().max(60).optional(), ...pageQuery }),
  response: z.object({
    rejects: z.array(
      z.object({
        id: z.uuid(),
        run: z.uuid(),
        plugin: z.string(),
        feed: z.string(),
        slice: z.string(),
        key: z.string(),
        where: z.string().nullable(),
        reason: z.string(),
        /** The raw record, cut at 4,000 characters. */
        payload: z.string(),
        at: z.iso.datetime(),
      }),
    ),
    page,
  }),
  list: 'rejects',
});

/** External ids that belong to nobody yet, or to several. */
export const identities = defineRoute({
  id: 'operations.identities',
  method: 'GET',
  path: '/v1/operations/identities',
  summary: 'External ids to review',
  policy: operators,
  query: z.object({ state: z.enum(['unresolved', 'ambiguous', 'resolved']).default('unresolved'), ...pageQuery }),
  response: z.object({
    identities: z.array(
      z.object({
        kind: z.string(),
        issuer: z.string(),
        id: z.string(),
        state: z.string(),
        name: z.string().nullable(),
        evidence: z.string().nullable(),
        at: z.iso.datetime(),
      }),
    ),
    counts: z.object({ resolved: z.int(), unresolved: z.int(), ambiguous: z.int() }),
    page,
  }),
  list: 'identities',
});

export const retryRun = defineRoute({
  id: 'operations.retry-run',
  method: 'POST',
  path: '/v1/operations/runs/:run/retry',
  summary: 'Run a slice again, its rejected records among them',
  policy: operators,
  params: z.object({ run: z.uuid() }),
  response: z.object({ run: z.uuid() }),
});
