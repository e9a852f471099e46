import type { Feed, Log, PluginMetrics } from '@fieldhouse/plugin-kit';
import { ImportReadings, type OpenReadings } from './context/http/import-readings.js';
import { createSourceContext, type OpenedContext } from './context/source-context.js';
import type { KnownRawObject } from './context/raw-store.js';
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

/** Of all imports that this process reads. */
const openReadings: OpenReadings = new Map();

/**
 * The context in which a source reads, live or from the lake alone. Close it when what it read is committed: until then only
 * this process knows of it.
 */
export async function openSource(
  parts: EngineParts,
  installed: InstalledSource,
  request: OpeningRequest,
): Promise<OpenedContext<unknown>> {
  const { fromLake, record, signal, log, metrics, before = [], importId = null } = request;
  const committed = (ofImport: string) => (address: string) =>
    readInImport(parts.database.manager, ofImport, `${installed.id}/${address}`);
  const readings = importId === null ? null : new ImportReadings(importId, committed(importId), openReadings);
  const world = fromLake
    ? { mode: 'replay' as const, known: await lakeObjects(parts, installed.id) }
    : { ...parts.live, mode: 'live' as const, record, before, readings };
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
