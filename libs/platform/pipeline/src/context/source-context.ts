import type {
  Feed,
  Log,
  PluginMetrics,
  PluginContext,
  Processor,
  Source,
  SourceContext,
  SourceManifest,
} from '@fieldhouse/plugin-kit';
import type { Lake } from '@fieldhouse/lake';
import type { ZodObject, infer as Infer } from 'zod';
import { defaultArchiveLimits } from './archive/archive-limits.js';
import { checkedMetrics, redactedLog } from './context-log.js';
import { defaultFileLimits, LiveFiles, noFiles } from './files/live-files.js';
import type { HostClock } from './host-clock.js';
import { systemClock } from './host-clock.js';
import type { HostPace } from './http/host-pace.js';
import { HttpExchange, type HttpLimits } from './http/http-exchange.js';
import type { ImportReadings } from './http/import-readings.js';
import { LiveHttp, type Guest, type Politeness } from './http/live-http.js';
import { urlAddress } from './http/url-address.js';
import { systemResolve, type Resolve } from './http/vetted-lookup.js';
import { RawReplay, ReplayFiles, ReplayHttp } from './raw-replay.js';
import { ResumedFiles, ResumedHttp } from './resumed-reading.js';
import { RawStore, type KnownRawObject, type RawObjectLog } from './raw-store.js';
import { createRedaction, type Redaction } from './secrets/redaction.js';
import { secretValues } from './secrets/secret-values.js';

const politeness: Politeness = {
  tries: 4,
  firstBackoffSeconds: 1,
  longestWaitSeconds: 60,
  redirects: 5,
  userAgent: 'Fieldhouse/0 (+https://github.com/fieldhouse; one polite reader of open sports data)',
};

const httpLimits: HttpLimits = { bytes: 2 ** 28, ratio: 300, milliseconds: 120_000 };

/** How the live context reaches the world; every part has a sound default but the pace, which contexts share. */
export interface LiveWorld {
  readonly mode: 'live';
  /** One for the process, on a book that all share: so all contexts together keep the declared rates. */
  readonly pace: HostPace;
  readonly record: RawObjectLog;
  /** Of a run that was interrupted: what it had read, oldest first, of all that it committed. */
  readonly before?: readonly KnownRawObject[];
  /** What runs of the same import read; closed with the context. Null or absent: there is no import. */
  readonly readings?: ImportReadings | null;
  readonly resolve?: Resolve;
  readonly httpLimits?: Partial<HttpLimits>;
  readonly politeness?: Partial<Politeness>;
  readonly random?: () => number;
  /** For tests alone, see `ExchangeOptions.upstreams`. No setting leads here. */
  readonly upstreams?: ReadonlyMap<string, string>;
}

export interface ReplayWorld {
  readonly mode: 'replay';
  /** What the plugin may read: raw objects recorded before, oldest first. */
  readonly known: readonly KnownRawObject[];
}

export interface SourceContextOptions<Settings extends ZodObject> {
  readonly source: Source<Settings>;
  /** The feed that reads; its rate, where it has one, is kept instead of the source's. */
  readonly feed?: Pick<Feed, 'name' | 'rate'>;
  /** The plugin's folder in the lake; usually its id. */
  readonly installation: string;
  /** Validated already. */
  readonly settings: Infer<Settings>;
  readonly lake: Lake;
  readonly world: LiveWorld | ReplayWorld;
  readonly signal: AbortSignal;
  readonly log: Log;
  readonly metrics: PluginMetrics;
  readonly clock?: HostClock;
}

export interface OpenedContext<Settings> {
  readonly ctx: SourceContext<Settings>;
  /** For everything of this plugin that the engine keeps or shows: errors, reasons, findings. */
  readonly redaction: Redaction;
  /** Gives back connections and open files. */
  close(): Promise<void>;
}

/** All that a source may touch of the world, for one run. */
export function createSourceContext<Settings extends ZodObject>(
  options: SourceContextOptions<Settings>,
): OpenedContext<Infer<Settings>> {
  const { source, settings, world } = options;
  const clock = options.clock ?? systemClock;
  const redaction = createRedaction(secretValues(source.settings, settings));
  const reach =
    world.mode === 'live' ? liveReach(options, world, clock, redaction) : replayReach(options, world, redaction);
  const ctx = {
    settings,
    signal: options.signal,
    clock: { now: () => clock.now() },
    log: redactedLog(options.log, redaction),
    metrics: checkedMetrics(options.metrics, redaction),
    ...withoutSecrets(reach, redaction),
  };
  return { ctx, redaction, close: reach.close };
}

/** What http and files throw names URLs and causes: it leaves the context without secrets. */
function withoutSecrets({ http, files }: Reach, redaction: Redaction): Pick<SourceContext, 'http' | 'files'> {
  const clean = (error: unknown) => {
    throw redaction.error(error);
  };
  return {
    http: { get: (url, options) => http.get(url, options).catch(clean) },
    files: { list: (match) => files.list(match).catch(clean), read: (path) => files.read(path).catch(clean) },
  };
}

type Reach = Pick<SourceContext, 'http' | 'files'> & { close(): Promise<void> };

function liveReach<Settings extends ZodObject>(
  { source, feed, installation, settings, lake, signal }: SourceContextOptions<Settings>,
  world: LiveWorld,
  clock: HostClock,
  redaction: Redaction,
): Reach {
  const store = new RawStore(lake, installation, world.record, () => clock.now(), defaultArchiveLimits);
  const exchange = new HttpExchange({
    resolve: world.resolve ?? systemResolve,
    limits: { ...httpLimits, ...world.httpLimits },
    upstreams: world.upstreams ?? new Map(),
  });
  const addressOf = urlAddress(redaction.text);
  const live = new LiveHttp(guestOf(source.manifest, feed), signal, {
    exchange,
    pace: world.pace,
    clock,
    store,
    readings: world.readings ?? null,
    addressOf,
    redact: redaction.text,
    politeness: { ...politeness, ...world.politeness },
    random: world.random ?? Math.random,
  });
  const before = world.before?.length
    ? new RawReplay(lake, installation, world.before, defaultArchiveLimits)
    : undefined;
  const http = before === undefined ? live : new ResumedHttp(before, live, addressOf);
  const closeHttp = async () => {
    world.readings?.close();
    await exchange.close();
  };
  const root = source.files?.(settings) ?? null;
  if (root === null) return { http, files: noFiles, close: closeHttp };
  const folder = new LiveFiles(root, store, signal, { files: defaultFileLimits, archives: defaultArchiveLimits });
  const files = before === undefined ? folder : new ResumedFiles(before, folder);
  return { http, files, close: async () => void (await Promise.all([closeHttp(), folder.close()])) };
}

function guestOf({ id, hosts, rate }: SourceManifest, feed: SourceContextOptions<ZodObject>['feed']): Guest {
  return feed?.rate === undefined ? { id, hosts, rate } : { id: `${id}/${feed.name}`, hosts, rate: feed.rate };
}

function replayReach<Settings extends ZodObject>(
  { lake, installation }: SourceContextOptions<Settings>,
  world: ReplayWorld,
  redaction: Redaction,
): Reach {
  const replay = new RawReplay(lake, installation, world.known, defaultArchiveLimits);
  return {
    http: new ReplayHttp(replay, urlAddress(redaction.text)),
    files: new ReplayFiles(replay),
    close: async () => undefined,
  };
}

/** What a processor sees: nothing of the world but its parameters, the log and the signal. */
export function createProcessorContext<Parameters extends ZodObject>(options: {
  readonly processor: Processor<Parameters>;
  readonly parameters: Infer<Parameters>;
  readonly signal: AbortSignal;
  readonly log: Log;
  readonly metrics: PluginMetrics;
  /** The instant that the run stands for: the same in a repetition. */
  readonly at: Date;
}): { readonly ctx: PluginContext<Infer<Parameters>>; readonly redaction: Redaction } {
  const { processor, parameters, signal, at } = options;
  const redaction = createRedaction(secretValues(processor.parameters, parameters));
  const ctx = {
    settings: parameters,
    signal,
    clock: { now: () => new Date(at) },
    log: redactedLog(options.log, redaction),
    metrics: checkedMetrics(options.metrics, redaction),
  };
  return { ctx, redaction };
}
