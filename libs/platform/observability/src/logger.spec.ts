import { describe, expect, it } from '@jest/globals';
import { createLogger } from './logger.js';
import { NestLogger } from './nest-logger.js';
import { createScrub } from './scrub.js';
import { withTrace } from './trace.js';

function recorded(secrets: readonly string[] = []) {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  const logger = createLogger({
    program: 'api',
    version: '1',
    level: 'debug',
    scrub: createScrub(secrets),
    destination,
  });
  return { logger, lines, parsed: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

const canary = 'canary-7c21"x\\';

describe('logger', () => {
  it('writes a JSON line with time, level, program and the ids of the request and the run', async () => {
    const { logger, parsed } = recorded();
    await withTrace({ requestId: 'q1' }, async () => {
      await Promise.resolve();
      withTrace({ runId: 'r1' }, () => logger.info({ rows: 3 }, 'loaded'));
    });
    expect(parsed()[0]).toMatchObject({
      level: 'info',
      program: 'api',
      requestId: 'q1',
      runId: 'r1',
      rows: 3,
      msg: 'loaded',
      time: expect.stringMatching(/Z$/),
    });
  });

  it('[S07] [X05] shows no canary, wherever it hides in a line, and every line stays JSON', () => {
    const { logger, lines, parsed } = recorded([canary]);
    logger.info(`message with ${canary}`);
    logger.info({ deep: { list: [{ value: canary }] } });
    logger.error(new Error(`cause ${canary}`, { cause: new Error(canary) }));
    logger.info({ address: `https://h/?q=${encodeURIComponent(canary)}` });
    logger.info({ text: JSON.stringify({ inner: JSON.stringify(canary) }) });
    expect(parsed()).toHaveLength(5);
    expect(lines.join('')).not.toContain('canary-7c21');
  });

  it('[S07] redacts headers, passwords and credentials in addresses whose values nobody declared', () => {
    const { logger, lines, parsed } = recorded();
    logger.info({
      request: { headers: { authorization: 'Bearer hush1', cookie: 'session=hush2', 'set-cookie': ['a=hush3'] } },
    });
    logger.info({ body: { email: 'a@b.c', password: 'hush4"quoted\\' } });
    logger.info('connecting to postgres://ann:hush5@db.example:5432/x?sslmode=off');
    logger.info(`body was ${JSON.stringify({ password: 'hush6 "and" hush6\\' })}`);
    logger.info('form password=hush7&x=1, header Bearer hush8hush8');
    logger.error({ err: new Error('mysql://root:hush9@h/x refused') });
    expect(parsed()).toHaveLength(6);
    expect(lines.join('')).not.toContain('hush');
    expect(lines.join('')).toContain('postgres://ann:[redacted]@db.example:5432/x?sslmode=off');
  });

  it("turns Nest's messages into lines with their context", () => {
    const { logger, parsed } = recorded();
    const nest = new NestLogger(logger);
    nest.log('started', 'NestFactory');
    nest.error('failed', 'Error: x\n    at y', 'Router');
    expect(parsed()[0]).toMatchObject({ level: 'debug', msg: 'started', context: 'NestFactory' });
    expect(parsed()[1]).toMatchObject({ level: 'error', context: 'Router', stack: expect.stringContaining('at y') });
  });
});
