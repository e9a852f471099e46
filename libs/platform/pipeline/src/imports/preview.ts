import type { Slice } from '@fieldhouse/plugin-kit';
import type { EngineParts } from '../engine.parts.js';
import { installationOf } from '../host/plugin-host.js';
import { RunJournal } from '../run-journal.js';
import { untilAborted } from '../slices/abortable.js';
import { openSource } from '../source-opening.js';
import { cursorOf } from './checkpoint.js';
import type { ImportRequest } from './importer.js';
import { checkedSlices, chooseSlices } from './slice-choice.js';

export interface FeedPreview {
  readonly feed: string;
  readonly slices: readonly Slice[];
}

/** What an import would read, without reading it: a back-fill's dry run. It asks upstream for what there is. */
export async function previewImport(
  parts: EngineParts,
  installation: string,
  request: Pick<ImportRequest, 'trigger' | 'mode' | 'feeds' | 'slices'>,
  signal: AbortSignal,
): Promise<FeedPreview[]> {
  const installed = installationOf(parts.host, installation);
  const { log, metrics, record } = new RunJournal(parts.logger, () => parts.clock.now());
  const { manager } = parts.database;
  const mode = request.mode ?? 'new';
  const wish = { installation, mode, only: request.slices ?? null };
  const fromLake = request.trigger === 'replay';
  const opened = await openSource(parts, installed, { fromLake, signal, log, metrics, record });
  const previews: FeedPreview[] = [];
  try {
    for (const feed of installed.feeds) {
      if (feed.kind !== 'batch' || request.feeds?.includes(feed.name) === false) continue;
      const cursor = mode === 'new' ? await cursorOf(manager, installation, feed) : null;
      const slices = checkedSlices(feed.name, await untilAborted(feed.slices(opened.ctx, cursor), signal));
      previews.push({ feed: feed.name, slices: await chooseSlices(manager, wish, feed.name, slices) });
    }
    return previews;
  } catch (error) {
    throw opened.redaction.error(error);
  } finally {
    await opened.close();
  }
}
