import type { RequestRate } from '../../source.js';
import type { Law } from '../law.js';
import { emptyTexts, idViolations, isKebab } from '../plugin-folder.js';
import type { SourceSubject } from '../source-cases.js';

const hostName = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+(:\d+)?$/;

export const manifestLaw: Law<SourceSubject> = {
  id: 'K01',
  title: 'has a manifest that is complete and true to its folder',
  violations: ({ source, cases }) => {
    const { id, title, owner, data, hosts, rate } = source.manifest;
    return [
      ...idViolations(id, cases.folder),
      ...emptyTexts({ title, owner, licence: data.licence, notice: data.notice }),
      ...hosts.filter((host) => !hostName.test(host)).map((host) => `"${host}" is not the bare name of a host`),
      ...rateViolations('', rate),
      ...feedViolations(source),
    ];
  },
};

function rateViolations(of: string, { requestsPerSecond, burst = 1 }: RequestRate): readonly string[] {
  return [
    ...(requestsPerSecond > 0 && requestsPerSecond <= 100 ? [] : [`${of}the rate is not between 0 and 100`]),
    ...(burst >= 1 ? [] : [`${of}the burst is less than one request`]),
  ];
}

function feedViolations({ feeds }: SourceSubject['source']): readonly string[] {
  const names = feeds.map(({ name }) => name);
  const found = feeds.length === 0 ? ['there is no feed'] : [];
  for (const [i, feed] of feeds.entries()) {
    const of = `feed ${feed.name}`;
    if (!isKebab(feed.name)) found.push(`${of}: the name is not kebab-case`);
    if (names.indexOf(feed.name) !== i) found.push(`${of}: the name stands twice`);
    found.push(...emptyTexts({ [`title of ${of}`]: feed.title }));
    if (feed.rate !== undefined) found.push(...rateViolations(`${of}: `, feed.rate));
    const kinds = feed.emits.map(({ kind }) => kind);
    if (new Set(kinds).size !== kinds.length) found.push(`${of}: a kind stands twice among what it emits`);
    // Only feeds named before: so there is an order, and no circle.
    const after = feed.kind === 'batch' ? (feed.after ?? []) : [];
    const early = after.filter((name) => !names.slice(0, i).includes(name));
    found.push(...early.map((name) => `${of}: comes after "${name}", which is no feed listed before it`));
  }
  return found;
}
