import { describe, expect, it } from '@jest/globals';
import { compared, figure, table } from './figure.mjs';
import { cpuSeconds, peakMegabytes } from './processes.mjs';

describe('a measured figure', () => {
  it('is judged by its own value, or by its peer', () => {
    expect(figure('[R05] memory', 511.94, 'MB', 512)).toMatchObject({ value: 512, met: true, aim: 'at most 512 MB' });
    expect(figure('load', 10.2, 's', 10).met).toBe(false);
    const beside = compared('p50', 3.333, 'ms', 'a bare route', 2, 1.5);
    expect(beside).toMatchObject({ value: 3.33, peerValue: 2, ratio: 1.67, met: false });
  });

  it('is a row of the table', () => {
    expect(
      table([compared('p50', 3, 'ms', 'a bare route', 2, 1.5)])
        .split('\n')
        .at(-1),
    ).toBe('| p50 | 3 ms | a bare route: 2 ms (× 1.5) | at most 1.5 times the peer | yes |');
  });

  (process.platform === 'linux' ? it : it.skip)('takes CPU and memory from the process itself (Linux)', () => {
    const before = cpuSeconds(process.pid);
    for (const start = process.cpuUsage(); process.cpuUsage(start).user < 200_000;);
    expect(cpuSeconds(process.pid) - before).toBeGreaterThan(0.15);
    expect(peakMegabytes(process.pid)).toBeGreaterThan(20);
  });
});
