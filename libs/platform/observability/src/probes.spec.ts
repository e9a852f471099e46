import { describe, expect, it } from '@jest/globals';
import { Health } from './health.js';
import { Metrics } from './metrics.js';
import { answerProbe } from './probes.js';

describe('probes', () => {
  it('is alive whatever its checks say, and ready only while all of them pass', async () => {
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
    up = true;
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

  it('refuses names without unit and labels whose values have no bound', () => {
    const metrics = new Metrics('api', '1', false);
    expect(() => metrics.histogram({ name: 'fieldhouse_duration_ms', help: 'x' })).toThrow('base unit');
    expect(() => metrics.counter({ name: 'fieldhouse_jobs', help: 'x' })).toThrow('_total');
    expect(() => metrics.gauge({ name: 'fieldhouse_lag_seconds', help: 'x', labels: ['player'] })).toThrow('player');
  });
});
