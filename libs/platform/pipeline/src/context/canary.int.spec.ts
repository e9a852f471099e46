import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SettingsError, type BatchFeed } from '@fieldhouse/plugin-kit';
import { hostile, type Trick } from '../testing/hostile/hostile.source.js';
import { tinyLeague } from '../testing/tiny-league/tiny-league.source.js';
import { answers, startUpstream, type UpstreamServer } from '../testing/upstream-server.js';
import { openContext } from './testing/open-context.js';

const canary = 'canary/Ünd+space 4711';

describe('a secret setting', () => {
  let server: UpstreamServer;
  beforeAll(async () => {
    server = await startUpstream(answers.status(404));
  });
  afterAll(() => server.close());

  /** Everything that leaves the context while the source reads. */
  async function readAll(trick: Trick) {
    const { ctx, observed, redaction, close } = openContext(hostile, { trick, token: canary });
    const feed = hostile.feeds[0] as BatchFeed;
    let failure: unknown;
    try {
      for await (const raw of feed.read({ id: 'all' }, ctx)) void raw;
    } catch (error) {
      failure = redaction.error(error);
    }
    await close();
    const { message, stack, cause } = (failure ?? {}) as Error;
    return { failure, said: JSON.stringify([observed, message, stack, cause]) };
  }

  it.each(['secret-in-error', 'secret-in-log', 'secret-in-metric'] as const)(
    '[S07] [X05] is in no log, error or metric of a source that tries %s',
    async (trick) => {
      const { said } = await readAll(trick);
      expect(said).not.toContain(canary);
      expect(said).not.toContain(JSON.stringify(canary).slice(1, -1));
      expect(said).toContain('[secret]');
    },
  );

  it('[S07] [X05] is in no address, error or record of a request that carries it', async () => {
    const world = { upstreams: new Map([['api.tiny.example', server.origin]]) };
    const { ctx, observed, lake, close } = openContext(tinyLeague, { seasons: [1], apiKey: canary }, world);
    const base = 'https://api.tiny.example';
    const urls = [
      `${base}/a?key=${encodeURIComponent(canary)}`,
      `${base}/a?key=${canary.replaceAll('#', '%23')}`,
      `${base}/${encodeURIComponent(canary)}/x`,
      `https://${canary}/`,
      `https://elsewhere.example/?key=${canary}`,
    ];
    const said: string[] = [];
    for (const url of urls) {
      await ctx.http
        .get(url)
        .catch((error: Error) => void said.push(error.message, error.stack ?? '', String(error.cause)));
      server.next(answers.json({}));
      await ctx.http.get(url, { expect: 'application/json' }).catch(() => undefined);
    }
    await ctx.files.read(canary).catch((error: Error) => void said.push(error.message));
    await close();
    const everything = [...said, JSON.stringify(observed), ...lake.objects.keys()].join('\n');
    expect(everything).toContain('[secret]');
    for (const spelled of [canary, encodeURIComponent(canary), encodeURI(canary)])
      expect(everything).not.toContain(spelled);
  });

  it('keeps an error what it was', async () => {
    const { redaction } = openContext(hostile, { trick: 'none', token: canary });
    const error = redaction.error(new SettingsError('token', `${canary} is wrong`));
    expect(error).toBeInstanceOf(SettingsError);
    expect(error).toMatchObject({ setting: 'token', message: 'token: [secret] is wrong' });
  });
});
