import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DeviceClient } from '@fieldhouse/device-client';
import { describe, expect, it } from '@jest/globals';
import { DeviceRegister } from './device-register.js';
import { urlOf } from './gateway-plan.js';
import { kickOff, message, samplesOf, stadium, until, withGateway } from './gateway-probe.js';
import type { GatewaySuite } from './gateway-suite.js';
import { upTo } from './stored-messages.js';

const sources = new URL('../../../../../tools/run-sources/register.mjs', import.meta.url).href;
const holder = fileURLToPath(new URL('gateway-holder.fixture.ts', import.meta.url));

/** What an acknowledgement is worth. */
export function describeAcknowledging(suite: GatewaySuite): void {
  describe('acknowledges', () => {
    it('[L12] as it says: a message that is stored, or one that the broker has', () =>
      withGateway(suite, async (world) => {
        const device = await world.as('vest-1');
        let store = () => {};
        const gate = new Promise<void>((resolve) => (store = resolve));
        const events: string[] = [];
        world.stored.before = async () => {
          events.push('handed over');
          await gate;
          events.push('stored');
        };
        const acknowledged = device
          .publishAsync(samplesOf('vest-1'), Buffer.from(message('vest-1', 0)), { qos: 1 })
          .then(() => events.push('acknowledged'));
        await until(() => events.includes('handed over'));
        // Another one's way there and back: time enough for an acknowledgement.
        const other = await world.as('vest-2');
        world.stored.before = () => undefined;
        await other.publishAsync(samplesOf('vest-2'), Buffer.from(message('vest-2', 0)), { qos: 1 });
        if (world.gateway.acknowledges === 'taken') await acknowledged;
        store();
        await acknowledged;
        await until(() => events.length === 3);
        const last = world.gateway.acknowledges === 'stored' ? 'acknowledged' : 'stored';
        expect([events.length, events.at(-1)]).toEqual([3, last]);
      }));

    it('[L12] nothing whose handling threw: it comes again, before all that its device sent after it', () =>
      withGateway(suite, async (world) => {
        let throws = 2;
        const tried: number[] = [];
        world.stored.before = (_device, sequence) => {
          tried.push(sequence);
          if (sequence === 3 && throws-- > 0) throw new Error('the log does not answer');
        };
        const device = await world.device('vest-1');
        for (const i of upTo(10)) device.measure(kickOff + i * 100_000, [1]);
        await device.settled();
        expect(world.stored.sequences.get('vest-1')).toEqual(upTo(10));
        expect(tried).toEqual([0, 1, 2, 3, 3, 3, 4, 5, 6, 7, 8, 9]);
        expect(world.problems.map(String)).toContain('Error: the log does not answer');
      }));

    it('[L12] nothing that a node took that was killed: all comes again to the next, in order', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'fieldhouse-gateway-'));
      const { plan, stop } = await suite.backend({ stadium });
      const register = new DeviceRegister(stadium);
      const secret = await register.enrol('vest-1');
      const log = join(folder, 'log');
      /** @param stuckAt the sequence that it never gets done with */
      const node = async (stuckAt: number) => {
        const orders = JSON.stringify({ plan, hashes: register.hashes(), log, stuckAt });
        const args = ['--conditions=@fieldhouse/source', '--import', sources, holder, orders];
        const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
        let said = '';
        child.stdout.on('data', (text) => (said += String(text)));
        await until(() => said.includes('started') || child.exitCode !== null);
        expect(child.exitCode).toBeNull();
        return { child, said: () => said };
      };
      const device = new DeviceClient({
        url: urlOf(plan),
        stadium,
        device: 'vest-1',
        secret,
        deviceSession: 's1',
        metrics: ['speed'],
        samplesPerMessage: 2,
        receiptSeconds: 1,
      });
      try {
        device.connect();
        let measured = 0;
        for (const stuckAt of [21, 43]) {
          const { child, said } = await node(stuckAt);
          for (const end = measured + 40; measured < end; measured++) device.measure(kickOff + measured * 100_000, [1]);
          await until(() => said().includes(`stuck ${stuckAt}`));
          const gone = once(child, 'exit');
          child.kill('SIGKILL');
          await gone;
          expect(device.counts.kept).toBeGreaterThan(0);
        }
        const { child } = await node(-1);
        await device.settled();
        const lines = readFileSync(log, 'utf8').trim().split('\n').map(Number);
        expect([...new Set(lines)]).toEqual(upTo(measured));
        const gone = once(child, 'exit');
        child.kill('SIGTERM');
        expect(await gone).toEqual([0, null]);
      } finally {
        device.close();
        await stop();
        rmSync(folder, { recursive: true, force: true });
      }
    }, 90_000);
  });

  describe('stops', () => {
    it('when it is done with what it has begun, and takes nothing more', () =>
      withGateway(suite, async (world) => {
        const device = await world.device('vest-1');
        let store = () => {};
        const gate = new Promise<void>((resolve) => (store = resolve));
        let handed = 0;
        world.stored.before = () => {
          handed += 1;
          return gate;
        };
        for (const i of upTo(5)) device.measure(kickOff + i * 100_000, [1]);
        await until(() => handed === 1);
        let stopped = false;
        const stopping = world.gateway.stop().then(() => (stopped = true));
        await new Promise((resolve) => setTimeout(resolve, 50));
        expect([stopped, world.stored.sequences.size]).toEqual([false, 0]);
        store();
        await stopping;
        expect(world.stored.sequences.get('vest-1')).toEqual([0]);
        expect(handed).toBe(1);
      }));
  });
}
