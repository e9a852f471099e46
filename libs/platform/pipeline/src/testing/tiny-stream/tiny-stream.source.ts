import { club, externalId, fact } from '@fieldhouse/domain';
import { defineSource, defineStreamFeed, type Source } from '@fieldhouse/plugin-kit';
import { z } from 'zod';
import type { TinyBroker } from './tiny-broker.js';

const rawRename = z.strictObject({ n: z.int(), code: z.string(), name: z.string() });
const settings = z.strictObject({});

/** A source that comes by itself, from a broker in memory. A message that is neither acknowledged nor refused comes again. */
export function tinyStream(broker: TinyBroker): Source<typeof settings> {
  const renames = defineStreamFeed({
    name: 'renames',
    title: 'New names of clubs',
    raw: rawRename,
    onDrift: 'quarantine',
    key: (raw) => String(raw.n),
    emits: [club],
    subscribe: (ctx) => broker.deliveries<z.infer<typeof rawRename>>(ctx.signal),
    translate: (raw) => [fact(club, { ref: externalId('tiny', raw.code), sport: 'baseball', name: raw.name })],
  });
  return defineSource({
    manifest: {
      id: 'tiny-stream',
      title: 'Tiny stream',
      sport: 'baseball',
      owner: 'Fieldhouse',
      data: { licence: 'CC0-1.0', notice: 'Invented clubs.' },
      hosts: [],
      rate: { requestsPerSecond: 1 },
    },
    settings,
    check: async () => ({ ok: true }),
    feeds: [renames],
  });
}
