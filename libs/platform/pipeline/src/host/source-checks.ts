import type { Feed, Source } from '@fieldhouse/plugin-kit';
import { feedsBefore, inOrder } from './feed-order.js';
import type { InstalledSource, Installation } from './installation.js';
import { checkSettings } from './settings-check.js';
import { scheduleFault } from '../schedules/schedule-times.js';

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What is wrong with a source on its own, a line each. */
export function sourceFaults(source: Source): string[] {
  const { id } = source.manifest;
  const names = source.feeds.map((feed) => feed.name);
  return [
    ...(kebab.test(id) ? [] : [`source "${id}": manifest.id must be kebab-case, the name of its folder`]),
    ...repeated(names).map((name) => `source "${id}": two feeds are named "${name}"; rename one`),
    ...source.feeds.flatMap((feed) => unknownFeeds(id, feed, names)),
    ...(inOrder(source.feeds) === null && source.feeds.every((feed) => unknownFeeds(id, feed, names).length === 0)
      ? [`source "${id}": its feeds wait for each other in a circle; mend their "after"`]
      : []),
  ];
}

function unknownFeeds(id: string, feed: Feed, names: readonly string[]): string[] {
  return feedsBefore(feed)
    .filter((name) => !names.includes(name))
    .map((name) => `source "${id}", feed "${feed.name}": after: "${name}" is no feed of it (there are ${list(names)})`);
}

export function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

const list = (names: readonly string[]) => (names.length === 0 ? 'none' : names.map((name) => `"${name}"`).join(', '));

export const installationId = (installation: Installation): string => installation.id ?? installation.source;

/** The installation ready for work, or what to mend in it. */
export function install(
  installation: Installation,
  sources: readonly Source[],
): { readonly installed?: InstalledSource; readonly faults: readonly string[] } {
  const id = installationId(installation);
  const here = `installation "${id}"`;
  const source = sources.find(({ manifest }) => manifest.id === installation.source);
  if (source === undefined) {
    const known = list(sources.map(({ manifest }) => manifest.id));
    return {
      faults: [
        `${here}: source "${installation.source}" is not registered (there are ${known}); mend the installation's source, or register the plugin`,
      ],
    };
  }
  const faults = kebab.test(id) ? [] : [`${here}: its id must be kebab-case`];
  const fault = installation.schedule === undefined ? null : scheduleFault(installation.schedule);
  if (fault !== null) faults.push(`${here}: schedule.${fault}`);
  const checked = checkSettings(source.settings, installation.settings, source.files);
  if (!checked.ok) faults.push(...checked.faults.map(({ where, message }) => `${here}: settings.${where}: ${message}`));
  if (!checked.ok || faults.length > 0) return { faults };
  const installed: InstalledSource = {
    id,
    source,
    settings: checked.settings,
    notice: installation.dataNotice ?? source.manifest.data.notice,
    feeds: inOrder(source.feeds) ?? [],
    schedule: installation.schedule,
    importAtStart: installation.importAtStart ?? false,
  };
  return { installed, faults: [] };
}
