import { tmpdir } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import { readOptions, withoutOurs } from './options.mjs';
import { programSettings, settingsFor } from './settings.mjs';

const read = (args: string[] = [], env: Record<string, string> = {}) => readOptions(args, env, '/clone');

describe('npm start', () => {
  it('needs no option at all', () => {
    expect(read()).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      folder: '/clone/.fieldhouse',
      demo: true,
      live: false,
    });
  });

  it('takes a folder to replay, in both spellings, and real upstreams', () => {
    expect(read(['--replay', tmpdir()]).replayFolder).toBe(tmpdir());
    expect(read([`--replay=${tmpdir()}`, '--live'])).toMatchObject({ replayFolder: tmpdir(), live: true });
  });

  it.each([
    [['--replay'], {}, 'needs a folder'],
    [['--replay', '/not/there'], {}, 'does not exist: /not/there'],
    [['--frobnicate'], {}, '--replay FOLDER and --live'],
    [[], { PORT: 'http' }, 'PORT must be a number'],
    [[], { PORT: '70000' }, 'PORT=3100 npm start'],
    [[], { DATABASE_URL: 'oracle://x' }, 'must begin with postgres://'],
  ] as [string[], Record<string, string>, string][])('says what is wrong with %j %j', (args, env, message) => {
    expect(() => read(args, env)).toThrow(message);
  });

  it('hands the programs their settings and none of its own', () => {
    const env = { PORT: '3100', FIELDHOUSE_FOLDER: '/data', LOG_LEVEL: 'warn', FIELDHOUSE_COPIES: '2' };
    const settings = programSettings(read([], env), env, { url: 'postgres://inside' });
    expect(settings).toMatchObject({ LOG_LEVEL: 'warn', LAKE_FOLDER: '/data/lake', DATABASE_URL: 'postgres://inside' });
    expect(settings).toMatchObject({ FIELDHOUSE_DEMO: 'true', FIELDHOUSE_DEMO_FOLDER: '/data/demo' });
    expect(Object.keys(settings)).not.toEqual(expect.arrayContaining(['FIELDHOUSE_FOLDER']));
    expect(withoutOurs(env)).toEqual({ LOG_LEVEL: 'warn' });
  });

  it('tells each program only what is its business', () => {
    const settings = programSettings(read(), { FIELDHOUSE_ADMIN_PASSWORD: 'secret' }, { url: 'postgres://inside' });
    expect(settingsFor('web', settings)).not.toHaveProperty('DATABASE_URL');
    expect(settingsFor('web', settings)).not.toHaveProperty('FIELDHOUSE_ADMIN_PASSWORD');
    expect(settingsFor('worker', settings)).not.toHaveProperty('FIELDHOUSE_ADMIN_PASSWORD');
    expect(settingsFor('worker', settings)).toHaveProperty('FIELDHOUSE_DEMO_FOLDER');
    expect(settingsFor('api', settings)).toMatchObject({ FIELDHOUSE_DEMO: 'true', DATABASE_URL: 'postgres://inside' });
    expect(settingsFor('api', settings)['FIELDHOUSE_DEMO_FOLDER']).toBe(settings['FIELDHOUSE_DEMO_FOLDER']);
  });

  it('lets an embedded PostgreSQL carry the queue beside a MariaDB', () => {
    const env = { DATABASE_URL: 'mysql://root@127.0.0.1/x' };
    const settings = programSettings(read([], env), env, { queueUrl: 'postgres://inside' });
    expect([settings['DATABASE_URL'], settings['QUEUE_DATABASE_URL']]).toEqual([env.DATABASE_URL, 'postgres://inside']);
  });
});
