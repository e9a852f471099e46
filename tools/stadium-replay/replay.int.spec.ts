import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { entityOf } from '@fieldhouse/database';
import { testDatabase } from '@fieldhouse/database/testing';
import { person } from '@fieldhouse/domain';
import { participation, session } from '@fieldhouse/domain/tracking';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '../test/platform.mjs';
import { readSet } from './sets.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** None of the settings of whoever runs the tests. */
const path = { PATH: process.env['PATH'] } as unknown as NodeJS.ProcessEnv;
const folder = mkdtempSync(join(tmpdir(), 'fieldhouse-replay-'));

/** Twelve seconds of two players at 10 Hz, as the set of belts has them. */
function writeSet(): void {
  const rows = Array.from({ length: 120 }, (_, tick) =>
    [5, 9].map(
      (player) => `${1383858313000 + tick * 100},${player},${40 + tick * 0.3},${30 + player},0,0,0,3,${tick * 0.3}`,
    ),
  ).flat();
  const header = 't_ms,player,x_m,y_m,heading_rad,direction_rad,energy,speed_mps,total_distance_m';
  writeFileSync(join(folder, 'tracking.csv.gz'), gzipSync([header, ...rows].join('\n')));
}

describe('a replay on the node of a stadium', () => {
  let node: ChildProcess;
  let port: number;
  let database: Awaited<ReturnType<typeof testDatabase>>['dataSource'];
  let mqttPort: number;
  beforeAll(async () => {
    writeSet();
    mqttPort = await freePort();
    const { url, dataSource } = await testDatabase();
    database = dataSource;
    for (const { person: id, name } of (await readSet(folder)).athletes) {
      const row = {
        id,
        ref: `recorded-tracking:${name}`,
        fullName: name,
        lastName: name,
        searchName: name.toLowerCase(),
      };
      await dataSource.manager.insert(entityOf(person), { ...row, nameAuthority: 1, runId: randomUUID() } as never);
    }
    port = await freePort();
    const loader = ['--conditions=@fieldhouse/source', '--import', './tools/run-sources/register.mjs', '--no-warnings'];
    node = spawn(process.execPath, [...loader, 'apps/stadium/src/main.ts'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...path,
        DATABASE_URL: url,
        STADIUM_KEY: 'north-park',
        STADIUM_PORT: String(port),
        STADIUM_LATENESS_SECONDS: '0.5',
        DEVICE_GATEWAY_PORT: String(mqttPort),
        FIELDHOUSE_DEMO: 'true',
        LOG_LEVEL: 'silent',
      },
    });
    while (!(await answers())) await sleep(100);
  }, 120_000);
  afterAll(async () => {
    node?.kill();
    if (node?.exitCode === null) await once(node, 'exit');
    rmSync(folder, { recursive: true, force: true });
  });

  const answers = () =>
    fetch(`http://127.0.0.1:${port}/v1/session`).then(
      ({ ok }) => ok,
      () => false,
    );
  const start = (...args: string[]) => {
    const house = ['--api', `http://127.0.0.1:${port}`, '--broker', `mqtt://127.0.0.1:${mqttPort}`];
    const child = spawn(process.execPath, ['tools/replay.mjs', folder, ...house, ...args], {
      cwd: root,
      env: path,
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)));
    return { child, ended: once(child, 'exit').then(([code]) => ({ code: code as number, text })), text: () => text };
  };
  const sessions = () => database.manager.find(entityOf(session), { order: { startsAt: 'ASC' } }) as Promise<never[]>;

  it('[D01] [D22] plays a set 4 times as fast, dated back, all of it stored, its origin in the remark, and ends it', async () => {
    const { code, text } = await start('--stadium', 'north-park', '--speed', '4', '--batch', '10').ended;
    expect(text).toContain('240 samples');
    expect(text).toContain('0 without a receipt');
    expect(code).toBe(0);
    const [played] = (await sessions()) as { ref: string; remark: string; startsAt: Date; endsAt: Date | null }[];
    expect(played!.remark).toContain('Alfheim');
    expect(played!.endsAt).not.toBeNull();
    const lasted = new Date(played!.endsAt!).getTime() - new Date(played!.startsAt).getTime();
    expect(lasted).toBeGreaterThanOrEqual(11_900);
    const worn = await database.manager.find(entityOf(participation), { where: { session: played!.ref } as never });
    expect(worn).toHaveLength(2);
  }, 90_000);

  it('[D22] ends its session when it is told to stop', async () => {
    const replay = start('--stadium', 'north-park');
    while (!replay.text().includes('has begun')) await sleep(50);
    replay.child.kill('SIGTERM');
    const { code, text } = await replay.ended;
    expect(text).toContain('has ended');
    expect(code).toBe(0);
    const all = (await sessions()) as { endsAt: Date | null }[];
    expect(all.every(({ endsAt }) => endsAt !== null)).toBe(true);
  }, 90_000);

  it('[D22] says in a sentence that a stadium is unknown', async () => {
    const { code, text } = await start('--stadium', 'elsewhere').ended;
    expect(text).toContain('There is no stadium "elsewhere" that this account may look into; there is north-park.');
    expect(text).not.toContain('    at ');
    expect(code).toBe(1);
  }, 60_000);
});
