import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PermanentError, type BatchFeed, type Slice, type Source, type SourceContext } from '@fieldhouse/plugin-kit';
import { hostile, type Trick } from '../testing/hostile/hostile.source.js';
import { startHostileUpstream } from '../testing/hostile/hostile-upstream.js';
import { tinyLeague } from '../testing/tiny-league/tiny-league.source.js';
import { startTinyUpstream } from '../testing/tiny-league/tiny-upstream.js';
import type { UpstreamServer } from '../testing/upstream-server.js';
import { openContext } from './testing/open-context.js';

type AnyBatchFeed = BatchFeed<unknown, unknown, Slice, unknown>;

async function everything(source: Source<never>, ctx: SourceContext): Promise<readonly unknown[]> {
  const read: unknown[] = [];
  for (const feed of source.feeds as readonly AnyBatchFeed[]) {
    for (const slice of await feed.slices(ctx, null)) {
      for await (const raw of feed.read(slice, ctx)) read.push([feed.name, slice.id, raw, [...feed.translate(raw)]]);
    }
  }
  return read;
}

describe('a source on the context', () => {
  let good: UpstreamServer;
  let bad: UpstreamServer;
  beforeAll(async () => {
    good = await startTinyUpstream();
    bad = await startHostileUpstream();
  });
  afterAll(() => Promise.all([good.close(), bad.close()]));

  it('gives in a replay what it gave live, without a network', async () => {
    const live = openContext(
      tinyLeague,
      { seasons: [2019, 2020] },
      { upstreams: new Map([['api.tiny.example', good.origin]]) },
    );
    const first = await everything(tinyLeague as never, live.ctx);
    await live.close();
    expect(first.length).toBe(3 + 2 * 12);
    const asked = good.requests.length;
    expect(await everything(tinyLeague as never, live.replay().ctx)).toEqual(first);
    expect(good.requests.length).toBe(asked);
  });

  it('records each raw object with its address, hash, size, type and time', async () => {
    const { ctx, observed, close } = openContext(
      tinyLeague,
      { seasons: [2019] },
      { upstreams: new Map([['api.tiny.example', good.origin]]) },
    );
    await everything(tinyLeague as never, ctx);
    await close();
    expect(observed.raw.map(({ address }) => address)).toEqual([
      'tiny-league/http/api.tiny.example/clubs',
      'tiny-league/games/2019.json',
    ]);
    for (const { hash, bytes, mediaType, fetchedAt } of observed.raw) {
      expect(hash).toMatch(/^[0-9a-f]{64}$/);
      expect(bytes).toBeGreaterThan(0);
      expect(mediaType).toContain('application/json');
      expect(fetchedAt).toBeInstanceOf(Date);
    }
  });

  it.each<Trick>([
    'host-not-declared',
    'private-address',
    'plain-http',
    'redirect-elsewhere',
    'huge-answer',
    'file-outside',
  ])('[P06] ends with a PermanentError, and nothing in the lake, where it tries: %s', async (trick) => {
    const { ctx, lake, observed, close } = openContext(
      hostile,
      { trick, token: 'canary' },
      {
        upstreams: new Map([['api.hostile.example', bad.origin]]),
        resolve: async () => [{ address: '10.0.0.1', family: 4 }],
        httpLimits: { bytes: 5_000_000 },
      },
    );
    await expect(everything(hostile as never, ctx)).rejects.toThrow(PermanentError);
    await close();
    expect([lake.objects.size, observed.raw.length]).toEqual([0, 0]);
  });
});
