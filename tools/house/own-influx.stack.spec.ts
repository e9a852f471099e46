import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTimeSeries, type Measurement, type TimeSeries } from '@fieldhouse/time-series';
import { afterAll, describe, expect, it } from '@jest/globals';
import { freePort } from '../test/platform.mjs';
import { OwnInflux } from './own-influx.mjs';

const folder = mkdtempSync(join(tmpdir(), 'fieldhouse-influx-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const measurement: Measurement = { name: 'live', tags: ['session', 'person'], fields: ['speed'] };
const day = 86_400_000_000;
const point = (session: number, at: number) => ({
  tags: { session: `s${session}`, person: 'a' },
  at,
  lane: 0,
  order: at / 1e6,
  fields: { speed: 1 },
});

interface Influx {
  readonly server: OwnInflux;
  /** As an administrator. @returns the rows of all series */
  ask(statement: string): Promise<readonly unknown[]>;
  open(settings?: object): Promise<TimeSeries>;
}

async function withInflux(name: string, options: object, run: (influx: Influx) => Promise<void>): Promise<void> {
  const server = new OwnInflux(join(folder, name), await freePort(), options);
  await server.start();
  const ask = async (statement: string) => {
    const headers = { authorization: `Basic ${Buffer.from('root:root').toString('base64')}` };
    const answer = await fetch(`${server.url}/query`, {
      method: 'POST',
      headers,
      body: new URLSearchParams({ q: statement }),
    });
    const { results } = (await answer.json()) as { results?: { series?: { values: unknown[] }[] }[] };
    return (results ?? []).flatMap(({ series = [] }) => series.flatMap(({ values }) => values));
  };
  const open = (settings = {}) =>
    startTimeSeries({ INFLUX_URL: server.url, INFLUX_DATABASE: 'live', ...settings }, undefined);
  try {
    await run({ server, ask, open });
  } finally {
    await server.stop();
  }
}

describe('an InfluxDB of its own', () => {
  it('[O09] lets in whom it knows, and says what is missing', () =>
    withInflux('auth', { auth: true }, async ({ ask, open }) => {
      await ask(`create user "root" with password 'root' with all privileges`);
      await ask(`create user "node" with password 'a "hard" one'`);
      await expect(open()).rejects.toThrow('InfluxDB refuses: unable to parse authentication credentials');
      const known = { INFLUX_USERNAME: 'node', INFLUX_PASSWORD: 'a "hard" one' };
      await expect(open({ ...known, INFLUX_PASSWORD: 'wrong' })).rejects.toThrow(
        'InfluxDB refuses: authorization failed',
      );
      await expect(open(known)).rejects.toThrow('InfluxDB has no database live, and will not make it');
      await ask('create database "live"');
      await ask('grant all on "live" to "node"');
      const series = await open(known);
      await series.define(measurement);
      await series.write(measurement, [point(1, day)]);
      await series.expire(measurement, day + 1);
      expect((await series.totals(measurement, { from: 0, to: Infinity }, {})).points).toBe(0);
      await series.close();
    }));

  it('[D15] is not taken where it would delete points by itself', () =>
    withInflux('retention', {}, async ({ ask, open }) => {
      await ask('create database "live" with duration 7d');
      await expect(open()).rejects.toThrow(
        'InfluxDB would delete points of the database live by itself after 168h0m0s, copied or not: ' +
          'alter the retention policy autogen to DURATION INF',
      );
      await ask('alter retention policy "autogen" on "live" duration inf');
      await (await open()).close();
    }));

  it('[D15] forgets the series of what expired', () =>
    withInflux('cardinality', {}, async ({ ask, open }) => {
      const series = await open();
      await series.define(measurement);
      for (let session = 1; session <= 20; session++) {
        await series.write(
          measurement,
          [0, 1, 2].map((minutes) => point(session, session * day + minutes * 60e6)),
        );
      }
      const count = async () => (await ask('show series on "live" from /^live/')).length;
      // One a session, and one for its ten minutes.
      expect(await count()).toBe(40);
      await series.expire(measurement, 19 * day);
      expect(await count()).toBe(4);
      await series.close();
    }));

  it('[B38] takes a certificate only from who vouches for it, and only for its name', async () => {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-days', '2'];
    const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
    execFileSync('openssl', ['req', '-x509', ...curve, ...subject, '-keyout', key, '-out', cert], { stdio: 'ignore' });
    await withInflux('tls', { tls: { key, cert } }, async ({ server, open }) => {
      await expect(open()).rejects.toThrow(/^InfluxDB at localhost:\d+ does not answer: self-signed certificate$/);
      const vouched = { INFLUX_CA_FILE: cert };
      const elsewhere = { ...vouched, INFLUX_URL: server.url.replace('localhost', '127.0.0.1') };
      await expect(open(elsewhere)).rejects.toThrow("IP: 127.0.0.1 is not in the cert's list");
      const series = await open(vouched);
      await series.define(measurement);
      await series.write(measurement, [point(1, day)]);
      expect((await series.latest(measurement, 0, {})).length).toBe(1);
      await series.close();
    });
  });
});
