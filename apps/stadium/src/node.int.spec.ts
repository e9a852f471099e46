import { createServer, type AddressInfo } from 'node:net';
import type { Route } from '@fieldhouse/contracts';
import { liveMessage, liveViewAfter, stadiumRoutes, type LiveView } from '@fieldhouse/contracts/sensors';
import { entityOf } from '@fieldhouse/database';
import { testDatabase } from '@fieldhouse/database/testing';
import { DeviceClient } from '@fieldhouse/device-client';
import { person } from '@fieldhouse/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import { startStadium, type RunningStadium } from './start-stadium.js';

const metrics = ['x', 'y', 'speed', 'heartRate'] as const;
const runner = '00000000-0000-8000-8000-0000000000aa';

/** One that nobody listens on. */
const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

describe('the node of a stadium', () => {
  let url: string;
  let stadium: RunningStadium;
  let mqttPort: number;
  const start = async () => {
    stadium = await startStadium({
      DATABASE_URL: url,
      STADIUM_KEY: 'north-park',
      STADIUM_PORT: '0',
      STADIUM_LATENESS_SECONDS: '0.5',
      DEVICE_GATEWAY_PORT: String(mqttPort),
      FIELDHOUSE_DEMO: 'true',
      API_CHECK_ANSWERS: 'true',
      API_DRAIN_SECONDS: '0',
      LOG_LEVEL: 'silent',
    });
  };
  beforeAll(async () => {
    mqttPort = await freePort();
    const { url: own, dataSource } = await testDatabase();
    url = own;
    await dataSource.manager.insert(entityOf(person), {
      id: runner,
      ref: 'test:runner',
      fullName: 'Ann Runner',
      lastName: 'Runner',
      searchName: 'ann runner',
      nameAuthority: 1,
      runId: randomUUID(),
    } as never);
    await start();
  }, 60_000);
  afterAll(() => stadium?.stop());

  const logIn = async (email: string): Promise<string> => {
    const answer = await fetch(`http://127.0.0.1:${stadium.port}/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: `${email}@demo.fieldhouse.local`, password: 'fieldhouse-demo' }),
    });
    return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  };
  const ask = async (method: string, path: string, cookie: string, body?: unknown) => {
    const answer = await fetch(`http://127.0.0.1:${stadium.port}/v1/stadiums/north-park${path}`, {
      method,
      headers: { cookie, ...(body !== undefined && { 'content-type': 'application/json' }) },
      body: body === undefined ? null : JSON.stringify(body),
    });
    return { status: answer.status, body: (await answer.json().catch(() => null)) as never };
  };
  /** Looks on until the view is as wanted. */
  const seen = (session: string, cookie: string, wanted: (view: LiveView) => boolean) =>
    new Promise<LiveView>((resolve, reject) => {
      const path = `/v1/stadiums/north-park/sessions/${session}/live`;
      const socket = new WebSocket(`ws://127.0.0.1:${stadium.port}${path}`, { headers: { cookie } });
      let view: LiveView | null = null;
      socket.on('open', () => socket.send(JSON.stringify({ version: 1, type: 'hello', after: null })));
      socket.on('error', reject);
      socket.on('message', (data) => {
        view = liveViewAfter(view, liveMessage.parse(JSON.parse(String(data))));
        if (view === null || !wanted(view)) return;
        resolve(view);
        socket.terminate();
      });
    });

  it('serves every route and socket of the contracts', () => {
    const contracts: readonly object[] = Object.values(stadiumRoutes);
    const routes = contracts.filter((contract): contract is Route => 'method' in contract);
    expect(routes.length).toBeGreaterThan(15);
    expect(stadium.routes.missing(routes).map(({ id }) => id)).toEqual([]);
    expect(stadium.sockets.map(({ id }) => id)).toEqual(['stadium.live']);
  });

  it('[S01] [D20] lets nobody in who is not logged in, nor anybody into another stadium', async () => {
    const admin = await logIn('admin');
    const params: Record<string, string> = { session: 's', person: runner, limit: runner, alert: runner, device: 'd' };
    for (const { method, path } of stadium.routes.all().filter((route) => route.path.startsWith('/v1/stadiums/:'))) {
      const at = (key: string) =>
        path.replaceAll(/:(\w+)/g, (_, name: string) => (name === 'stadium' ? key : (params[name] ?? 'x')));
      const status = async (key: string, cookie: string) =>
        (await fetch(`http://127.0.0.1:${stadium.port}${at(key)}`, { method, headers: { cookie } })).status;
      expect([path, await status('north-park', '')]).toEqual([path, 401]);
      expect([403, 404, 400]).toContain(await status('elsewhere', admin));
    }
  });

  it('[D01] [D03] [D07] [D10] [L02] [L10] [S01] takes samples in, keeps what it makes of them once over a restart, and shows it to those who may see it', async () => {
    const [operator, coach, medical, analyst] = await Promise.all(
      ['operator', 'coach', 'medical', 'analyst'].map(logIn),
    );
    expect((await ask('GET', '/sessions', analyst!)).status).toBe(403);
    expect((await ask('POST', '/devices', coach!, { device: 'vest-1' })).status).toBe(403);
    const { secret } = (await ask('POST', '/devices', operator!, { device: 'vest-1' })).body as { secret: string };
    const opened = await ask('POST', '/sessions', coach!, {
      title: 'Training',
      occasion: 'training',
      sport: 'football',
      startsAt: new Date(Date.now() - 60_000).toISOString(),
      participants: [{ person: runner, number: '7', device: 'vest-1' }],
    });
    expect(opened.status).toBe(200);
    const { ref } = (opened.body as { session: { ref: string } }).session;

    const heart = { metric: 'heart-rate', person: null, direction: 'above', enter: 141, exit: 100, holdSeconds: 0 };
    expect((await ask('PUT', '/limits', coach!, heart)).status).toBe(403);
    expect((await ask('PUT', '/limits', medical!, { ...heart, exit: 150 })).status).toBe(409);
    expect((await ask('PUT', '/limits', medical!, heart)).status).toBe(200);

    const began = (Date.now() - 50_000) * 1_000;
    const device = new DeviceClient({
      url: `mqtt://127.0.0.1:${mqttPort}`,
      stadium: 'north-park',
      device: 'vest-1',
      secret,
      deviceSession: 'a',
      metrics: [...metrics],
    });
    device.connect();
    /* Runs along the surface at 5 m/s; ten samples a second for 30 s, dated back so that nobody has to wait. */
    const run = (from: number, to: number) => {
      for (let tenth = from; tenth < to; tenth++)
        device.measure(began + tenth * 100_000, [tenth * 0.5 - 50, 3, 5, 140 + (tenth % 3)]);
    };
    run(0, 150);
    await device.settled();
    const view = await seen(ref, medical!, ({ players }) => players[0]?.trail.length !== 0);
    expect(view.players[0]).toMatchObject({ name: 'Ann Runner', number: '7', speed: 5 });
    await stadium.stop();
    await start();
    run(150, 300);
    await device.settled();
    const state = (await ask('GET', '/state', operator!)).body as { partitions: { taken: number; repeated: number }[] };
    expect(state.partitions.reduce((sum, { taken }) => sum + taken, 0)).toBe(300);
    await seen(ref, medical!, ({ metrics: ids, players }) => players[0]?.values[ids.indexOf('heart-rate')] !== null);
    const coachs = await seen(ref, coach!, ({ players }) => players[0]?.speed === 5);
    expect(coachs.metrics).not.toContain('heart-rate');
    device.close();

    type Alerts = { alerts: { id: string; worst: number }[]; states: { state: string }[] };
    const alerts = (await ask('GET', `/sessions/${ref}/alerts`, medical!)).body as Alerts;
    expect(alerts).toMatchObject({ alerts: [{ metric: 'heart-rate', worst: 142, leftAt: null }], states: [{}] });
    expect((await ask('GET', `/sessions/${ref}/alerts`, coach!)).body).toEqual({ alerts: [], states: [] });
    expect((await ask('GET', '/limits', coach!)).body).toEqual({ limits: [], changes: [] });
    const acknowledge = `/alerts/${alerts.alerts[0]!.id}/acknowledge`;
    expect((await ask('POST', acknowledge, coach!)).status).toBe(404);
    expect((await ask('POST', acknowledge, medical!)).body).toMatchObject({
      alert: { acknowledgedBy: 'Demo medical staff' },
    });

    expect((await ask('POST', `/sessions/${ref}/end`, coach!)).status).toBe(200);
    const seconds = `/sessions/${ref}/players/${runner}/series?every=1&metric=`;
    const { points } = (await ask('GET', `${seconds}distance`, coach!)).body as { points: { value: number }[] };
    expect(points.length).toBeGreaterThan(20);
    for (const { value } of points.slice(1, -1)) expect(value).toBeCloseTo(5, 1);
    expect((await ask('GET', `${seconds}heart-rate`, coach!)).status).toBe(403);
    expect((await ask('GET', `${seconds}nonsense`, coach!)).status).toBe(400);
    const trails = (await ask('GET', `/sessions/${ref}/trails?from=${began / 1_000}&seconds=10`, coach!)).body as {
      trails: { points: number[][] }[];
    };
    expect(trails.trails[0]?.points.slice(0, 2)).toEqual([
      [0, -50, 3, 5],
      [100, -49.5, 3, 5],
    ]);
    const summary = (await ask('GET', `/sessions/${ref}/summary`, coach!)).body as {
      rows: object[];
      metrics: object[];
    };
    expect(summary.rows).toMatchObject([{ person: runner, name: 'Ann Runner' }]);
    expect(JSON.stringify(summary)).not.toContain('heart-rate');
  }, 60_000);
});
