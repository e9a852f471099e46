import { z } from 'zod';
import { defineRoute, page, pageQuery } from '../route.js';
import { conservation, operators, runState, typedText } from './shapes.js';

const run = z
  .object({
    id: z.uuid(),
    plugin: z.string(),
    feed: z.string().nullable(),
    slice: z.string(),
    trigger: z.enum(['schedule', 'data', 'backfill', 'person', 'replay']),
    state: runState,
    attempts: z.int(),
    ...conservation,
    rowsInserted: z.int(),
    rowsUpdated: z.int(),
    rowsUnchanged: z.int(),
    rowsRemoved: z.int(),
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
      ...conservation,
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

const settingsField = z
  .object({
    /** Dotted path in the settings: `league.key`. */
    name: z.string(),
    title: z.string(),
    description: z.string(),
    type: z.enum(['text', 'number', 'boolean', 'list', 'choice', 'secret']),
    required: z.boolean(),
    /** What an empty field means; null: nothing, and always of a secret. */
    default: z.string().nullable(),
    /** Of a choice; else empty. */
    choices: z.array(z.string()),
  })
  .meta({ id: 'SettingsField' });

const pluginInstallation = z
  .object({
    id: z.string(),
    /** Shown wherever its data are shown; null of a processor. */
    notice: z.string().nullable(),
    /** Field name → what it is set to; no secrets. */
    values: z.record(z.string(), z.string()),
    /** Names of the secrets that are set; their values leave the server never. */
    secrets: z.array(z.string()),
    /** `0 6 * * * America/New_York`; null: only when asked, or when data come. */
    schedule: z.string().nullable(),
    lastRun: z.object({ id: z.uuid(), state: runState, at: z.iso.datetime() }).nullable(),
  })
  .meta({ id: 'PluginInstallation' });

const plugin = z
  .object({
    id: z.string(),
    kind: z.enum(['source', 'processor']),
    title: z.string(),
    /** Null where it is for several. */
    sport: z.string().nullable(),
    owner: z.string(),
    /** Of a processor; raised when the same input gives another output. */
    version: z.int().nullable(),
    /** Of a source's data. */
    licence: z.string().nullable(),
    notice: z.string().nullable(),
    terms: z.string().nullable(),
    /** The only hosts it may reach; empty: no network. */
    hosts: z.array(z.string()),
    requestsPerSecond: z.number().nullable(),
    feeds: z.array(z.object({ name: z.string(), title: z.string() })),
    /** Kinds of records: what a processor reads, what either makes. */
    reads: z.array(z.string()),
    makes: z.array(z.string()),
    settings: z.array(settingsField),
    installations: z.array(pluginInstallation),
  })
  .meta({ id: 'Plugin' });

export const plugins = defineRoute({
  id: 'operations.plugins',
  method: 'GET',
  path: '/v1/operations/plugins',
  summary: 'Installed sources and processors with their settings',
  policy: operators,
  response: z.object({ plugins: z.array(plugin) }),
});

/** Tries settings out by the plugin's own schema and changes nothing: settings stand where the installation is declared. */
export const checkSettings = defineRoute({
  id: 'operations.check-settings',
  method: 'POST',
  path: '/v1/operations/plugins/:plugin/settings-check',
  summary: "Try settings out by the plugin's own schema",
  policy: operators,
  params: z.object({ plugin: z.string().max(60) }),
  body: z.strictObject({
    /** Whose secrets are taken for those left empty. */
    installation: z.string().max(60).optional(),
    /** Field name → what was typed. */
    settings: z.record(z.string().max(200), typedText),
  }),
  response: z.object({
    ok: z.boolean(),
    /** `where` is the dotted path of the setting, of a list's item with its number; "(all)" where it is none alone. */
    faults: z.array(z.object({ where: z.string(), message: z.string() })),
    /** The settings as the plugin would read them, defaults filled in; of a secret nothing. Null where there is a fault. */
    settings: z.record(z.string(), z.string()).nullable(),
  }),
});
