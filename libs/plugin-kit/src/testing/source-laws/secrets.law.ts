import { inspect } from 'node:util';
import { isSecret } from '../../secret.js';
import { upstreamFaults, type UpstreamFault } from '../context/upstream-fault.js';
import type { TestContext } from '../context/test-context.js';
import type { Law } from '../law.js';
import type { SourceSubject } from '../source-cases.js';
import { batchFeeds, openCase, readFeed } from '../source-reading.js';

export const secretsLaw: Law<SourceSubject> = {
  id: 'K04',
  title: 'lets no secret out, neither in logs, errors, metrics, addresses nor records',
  async violations(subject) {
    const { settings, canaries } = withCanaries(subject);
    if (canaries.size === 0) return [];
    const found = new Set<string>();
    for (const fault of [null, ...upstreamFaults]) {
      for (const [where, texts] of await everythingSaid(subject, settings, fault)) {
        for (const [name, canary] of canaries) {
          if (texts.includes(canary) || texts.includes(encodeURIComponent(canary))) {
            found.add(`the secret ${name} is in ${where}${fault ? ` when upstream answers with ${fault.title}` : ''}`);
          }
        }
      }
    }
    return [...found];
  },
};

function withCanaries({ source, cases }: SourceSubject) {
  const canaries = new Map<string, string>();
  const settings: Record<string, unknown> = { ...cases.settings };
  for (const [name, field] of Object.entries(source.settings.shape)) {
    if (!isSecret(field)) continue;
    const canary = `canary/${name}-4711`;
    if (field.safeParse(canary).success) settings[name] = canary;
    if (typeof settings[name] === 'string') canaries.set(name, settings[name]);
  }
  return { settings, canaries };
}

async function everythingSaid(
  subject: SourceSubject,
  settings: Record<string, unknown>,
  fault: UpstreamFault | null,
): Promise<readonly (readonly [string, string])[]> {
  const said: (readonly [string, string])[] = [];
  const open = () => openCase(subject, { settings, ...(fault && { trouble: { at: 0, fault } }) });
  const take = ({ lines, counters, http }: TestContext<unknown>) =>
    said.push(
      ['a log line', lines.join('\n')],
      ['the name of a metric', Object.keys(counters).join('\n')],
      ['an address of the lake', http.addresses.join('\n')],
    );

  const checking = open();
  await subject.source.check(checking.ctx).then(
    (result) => said.push(['the result of check', inspect(result)]),
    (error) => said.push(['an error of check', inspect(error, { depth: 8 })]),
  );
  take(checking);
  for (const feed of batchFeeds(subject)) {
    const reading = open();
    try {
      const read = await readFeed(feed, reading.ctx, null);
      said.push(['a raw record', JSON.stringify(read)]);
    } catch (error) {
      said.push(['an error', inspect(error, { depth: 8 })]);
    }
    take(reading);
  }
  return said;
}
