import { describe, expect, it } from '@jest/globals';
import { Health } from './health.js';
import { Metrics } from './metrics.js';
import { startProbeServer } from './probes.js';

describe('probe server', () => {
  it('answers probes of a program without a server of its own, and nothing else', async () => {
    const probes = await startProbeServer({ health: new Health(), metrics: new Metrics('worker', '1'), port: 0 });
    try {
      const ask = (path: string) => fetch(`http://127.0.0.1:${probes.port}${path}`);
      expect((await ask('/health/live')).status).toBe(200);
      expect((await ask('/health/ready')).status).toBe(200);
      expect(await (await ask('/metrics')).text()).toContain('process_cpu_seconds_total');
      expect((await ask('/v1/anything')).status).toBe(404);
    } finally {
      await probes.close();
    }
  });
});
