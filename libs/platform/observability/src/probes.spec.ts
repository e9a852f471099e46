import { describe, expect, it } from '@jest/globals';
import { Health } from './health.js';
import { Metrics } from './metrics.js';
import { answerProbe } from './probes.js';

describe('probes', () => {
  it('[B31] is alive whatever its checks say, and ready only while all of them pass', async () => {
    const health = new Health();
    const metrics = new Metrics('api', '1', false);
    let up = false;
    health.register('database', async () => {
      if (!up) throw new Error('connection to postgres://ann:hush@h refused');
    });
    const down = await answerProbe('/health/ready', health, metrics);
    expect(down.status).toBe(503);
    expect(down.body).not.toContain('hush');
    expect((await answerProbe('/health/live', health, metrics)).status).toBe(200);
    expect(await answerProbe('/health', health, metrics)).toMatchObject({
      status: 503,
      body: '{"status":"not ready"}',
    });
    up = true;
    expect(await answerProbe('/health', health, metrics)).toMatchObject({ status: 200, body: '{"status":"ok"}' });
    expect((await answerProbe('/health/ready', health, metrics)).status).toBe(200);
  });

  it('is not ready while it drains', async () => {
    const health = new Health();
    health.drain();
    expect(await health.readiness()).toEqual({ ready: false, draining: true, checks: [] });
  });

  it('refuses two checks of one name', () => {
    const health = new Health();
    health.register('database', async () => {});
    expect(() => health.register('database', async () => {})).toThrow('database');
  });
});

describe('metrics', () => {
  it('shows what was counted, under names with base units', async () => {
    const metrics = new Metrics('api', '1.2.3', false);
    metrics.counter({ name: 'fieldhouse_jobs_total', help: 'Jobs', labels: ['outcome'] }).inc({ outcome: 'ok' });
    const { body } = await answerProbe('/metrics', new Health(), metrics);
    expect(body).toContain('fieldhouse_jobs_total{outcome="ok"} 1');
    expect(body).toContain('fieldhouse_build_info{program="api",version="1.2.3"} 1');
  });

  it('[B32] reads a state of elsewhere anew for every reader, and leaves out what cannot be read', async () => {
    const metrics = new Metrics('api', '1', false);
    let waiting: number | null = 3;
    metrics.gauge({
      name: 'fieldhouse_queue_jobs',
      help: 'Jobs',
      labels: ['job'],
      read: async (gauge) => {
        if (waiting === null) throw new Error('redis://:hush@h is away');
        gauge.labels(`job-${waiting}`).set(waiting);
      },
    });
    expect((await metrics.text()).body).toContain('fieldhouse_queue_jobs{job="job-3"} 3');
    waiting = 4;
    const { body } = await metrics.text();
    expect(body).toContain('fieldhouse_queue_jobs{job="job-4"} 4');
    expect(body).not.toContain('job-3');
    waiting = null;
    const away = (await metrics.text()).body;
    expect(away).toContain('fieldhouse_build_info');
    expect(away).not.toMatch(/fieldhouse_queue_jobs\{|hush/);
  });

  it('refuses names without unit and labels whose values have no bound', () => {
    const metrics = new Metrics('api', '1', false);
    expect(() => metrics.histogram({ name: 'fieldhouse_duration_ms', help: 'x' })).toThrow('base unit');
    expect(() => metrics.counter({ name: 'fieldhouse_jobs', help: 'x' })).toThrow('_total');
    expect(() => metrics.gauge({ name: 'fieldhouse_lag_seconds', help: 'x', labels: ['player'] })).toThrow('player');
  });
});
