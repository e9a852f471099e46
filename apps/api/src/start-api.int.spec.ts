import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@fieldhouse/database/embedded';
import { testDatabase } from '@fieldhouse/database/testing';
import { startApi } from './start-api.js';

const quiet = { LOG_LEVEL: 'silent', API_PORT: '0' };

describe('the API program', () => {
  it('says everything that is wrong with its settings at once', async () => {
    const start = startApi({ ...quiet, API_REQUESTS_PER_MINUTE: 'many', FIELDHOUSE_ADMIN_EMAIL: 'ann@example.org' });
    await expect(start).rejects.toThrow(/API_REQUESTS_PER_MINUTE[\s\S]*FIELDHOUSE_ADMIN_PASSWORD/);
    await expect(startApi(quiet)).rejects.toThrow('DATABASE_URL: is not set');
  });

  it('runs twice side by side: a session of one holds in the other', async () => {
    const { url } = await testDatabase();
    const password = randomBytes(12).toString('hex');
    const env = {
      ...quiet,
      DATABASE_URL: url,
      API_DRAIN_SECONDS: '0',
      FIELDHOUSE_ADMIN_EMAIL: 'ann@example.org',
      FIELDHOUSE_ADMIN_PASSWORD: password,
    };
    const [one, other] = [await startApi(env), await startApi(env)];
    const logIn = await fetch(`http://127.0.0.1:${one.port}/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'ann@example.org', password }),
    });
    expect(logIn.status).toBe(200);
    const cookie = logIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    const who = await fetch(`http://127.0.0.1:${other.port}/v1/session`, { headers: { cookie } });
    expect(((await who.json()) as { account: { email: string } }).account.email).toBe('ann@example.org');
    await Promise.all([one.stop(), other.stop()]);
  });

  it('stops without cutting a request off: not ready first, then running requests end, then closed', async () => {
    const { url } = await testDatabase();
    const api = await startApi({ ...quiet, DATABASE_URL: url, API_DRAIN_SECONDS: '0.3' });
    const ask = (path: string) => fetch(`http://127.0.0.1:${api.port}${path}`);
    expect((await ask('/health/ready')).status).toBe(200);
    const stopped = api.stop();
    expect((await ask('/health/ready')).status).toBe(503);
    expect((await ask('/health/live')).status).toBe(200);
    expect((await ask('/v1/session')).status).toBe(200);
    await stopped;
    await expect(ask('/health/live')).rejects.toThrow('fetch failed');
  });

  it('[B31] [B33] answers health and metrics, those of the queue among them, and tells no password', async () => {
    const { url } = await testDatabase();
    const password = randomBytes(12).toString('hex');
    const env = { FIELDHOUSE_ADMIN_EMAIL: 'ann@example.org', FIELDHOUSE_ADMIN_PASSWORD: password };
    const api = await startApi({ ...quiet, ...env, DATABASE_URL: url, API_DRAIN_SECONDS: '0' });
    const ask = (path: string) => fetch(`http://127.0.0.1:${api.port}${path}`);
    const health = await ask('/health');
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
    const metrics = await ask('/metrics');
    expect(metrics.headers.get('content-type')).toContain('text/plain');
    const text = await metrics.text();
    expect(text).toContain('fieldhouse_queue_jobs{job="pipeline.plan",state="waiting"} 0');
    expect(text).toContain('process_cpu_seconds_total');
    const secrets = [password, new URL(url).password, '://'].filter((secret) => secret !== '');
    for (const secret of secrets) expect(text).not.toContain(secret);
    await api.stop();
  });

  it('answers 503 with Retry-After while the database is away, stays alive, and works again once it is back', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fieldhouse-api-'));
    const first = await startEmbeddedPostgres({ folder, throwaway: true });
    const api = await startApi({ ...quiet, DATABASE_URL: first.url, API_DRAIN_SECONDS: '0' });
    const headers = { cookie: `fieldhouse-session=${'x'.repeat(43)}` };
    const ask = (path: string) => fetch(`http://127.0.0.1:${api.port}${path}`, { headers });
    try {
      expect((await ask('/v1/session')).status).toBe(200);
      await first.stop();
      const away = await ask('/v1/session');
      expect(away.status).toBe(503);
      expect(Number(away.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await away.json()).toMatchObject({
        code: 'http.unavailable',
        detail: expect.stringContaining('database'),
      });
      expect((await ask('/health/live')).status).toBe(200);
      expect((await ask('/health/ready')).status).toBe(503);
      const second = await startEmbeddedPostgres({ folder, port: first.port, throwaway: true });
      expect((await ask('/v1/session')).status).toBe(200);
      expect((await ask('/health/ready')).status).toBe(200);
      await api.stop();
      await second.stop();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);
});
