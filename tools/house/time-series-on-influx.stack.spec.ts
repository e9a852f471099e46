import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTimeSeries } from '@fieldhouse/time-series';
import { describeKilledTimeSeries, describeTimeSeries } from '@fieldhouse/time-series/testing';
import { freePort } from '../test/platform.mjs';
import { OwnInflux } from './own-influx.mjs';

async function ownInflux() {
  const folder = mkdtempSync(join(tmpdir(), 'fieldhouse-influx-'));
  const influx = new OwnInflux(folder, await freePort());
  await influx.start();
  return {
    open: () => startTimeSeries({ INFLUX_URL: influx.url, INFLUX_DATABASE: 'suite' }, undefined),
    kill: () => influx.killed(),
    async stop() {
      await influx.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

describeTimeSeries('on InfluxDB', ownInflux);
describeKilledTimeSeries('on InfluxDB', ownInflux);
