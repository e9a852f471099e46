import type { Source, Translated } from '@fieldhouse/plugin-kit';
import { createTestContext } from '@fieldhouse/plugin-kit/testing';

/** What a source makes of a folder's files: everything in order, how much of each kind, and what it finds wrong. */
export async function readBy(source: Source, given: object, folder: Readonly<Record<string, string | Uint8Array>>) {
  const made: Translated[] = [];
  const rows: Record<string, number> = {};
  const faults: unknown[] = [];
  for (const feed of source.feeds) {
    if (feed.kind !== 'batch') continue;
    const { ctx, lines } = createTestContext({ settings: source.settings.parse(given), files: folder });
    for (const slice of await feed.slices(ctx, null)) {
      for await (const raw of feed.read(slice, ctx)) {
        for (const out of feed.translate(feed.raw.parse(raw))) {
          const kind = kindOf(out);
          made.push(out);
          rows[kind] = (rows[kind] ?? 0) + 1;
          if (kind === 'finding') faults.push(out);
        }
      }
    }
    faults.push(...lines);
  }
  return { made, rows, faults };
}

const kindOf = (out: Translated): string =>
  'of' in out ? out.of.kind : 'claim' in out ? 'claim' : 'complete' in out ? 'complete' : 'finding';
