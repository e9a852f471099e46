import type { Feed } from '@fieldhouse/plugin-kit';

export const feedsBefore = (feed: Feed): readonly string[] => (feed.kind === 'batch' ? (feed.after ?? []) : []);

/** Feeds so that each comes after those it names in `after`, else as declared; null where they wait for each other. */
export function inOrder(feeds: readonly Feed[]): readonly Feed[] | null {
  const ordered: Feed[] = [];
  const done = new Set<string>();
  while (ordered.length < feeds.length) {
    const next = feeds.find((feed) => !done.has(feed.name) && feedsBefore(feed).every((name) => done.has(name)));
    if (next === undefined) return null;
    ordered.push(next);
    done.add(next.name);
  }
  return ordered;
}
