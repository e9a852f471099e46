import type { Feed, Log, PluginMetrics } from '@fieldhouse/plugin-kit';
import { createSourceContext, type OpenedContext } from './context/source-context.js';
import type { EarlierReading, KnownRawObject } from './context/raw-store.js';
import type { EngineParts } from './engine.parts.js';
import type { InstalledSource } from './host/installation.js';
import { readInImport } from './ledger/run-notes.js';

export interface OpeningRequest {
  /** The feed that reads, or whose slices are planned; absent: several. */
  readonly feed?: Feed;
  /** Read the lake instead of upstream. */
  readonly fromLake: boolean;
  readonly signal: AbortSignal;
  readonly log: Log;
  readonly metrics: PluginMetrics;
  /** Told of every raw object that is read. */
  readonly record: (object: KnownRawObject) => void;
  /** What an interrupted run had read of what it committed. */
  readonly before?: readonly KnownRawObject[];
  /** The import whose other runs may have read the same; null or absent: none. */
  readonly importId?: string | null;
}

/** The context in which a source reads, live or from the lake alone. */
export async function openSource(
  parts: EngineParts,
  installed: InstalledSource,
  request: OpeningRequest,
): Promise<OpenedContext<unknown>> {
  const { fromLake, record, signal, log, metrics, before = [], importId = null } = request;
  const earlier: EarlierReading | null =
    importId === null
      ? null
      : (address) => readInImport(parts.database.manager, importId, `${installed.id}/${address}`);
  const world = fromLake
    ? { mode: 'replay' as const, known: await lakeObjects(parts, installed.id) }
    : { ...parts.live, mode: 'live' as const, record, before, earlier };
  return createSourceContext({
    source: installed.source,
    ...(request.feed && { feed: request.feed }),
    installation: installed.id,
    settings: installed.settings as Record<string, unknown>,
    lake: parts.lake,
    world,
    signal,
    log,
    metrics,
    clock: parts.clock,
  });
}

/** The newest version of everything that the lake holds of an installation; the database need not know of it. */
async function lakeObjects(parts: EngineParts, installation: string): Promise<KnownRawObject[]> {
  const known: KnownRawObject[] = [];
  for await (const object of parts.lake.list(installation)) {
    known.push({ ...object, mediaType: null, fetchedAt: parts.clock.now() });
  }
  return known;
}
