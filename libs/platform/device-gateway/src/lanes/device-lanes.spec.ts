import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { DeviceMessage } from '../device-gateway.port.js';
import { DeviceLanes } from './device-lanes.js';

const from = (device: number) => ({ stadium: 'north-park', device: `vest-${device}` });
const tuning = {
  messagesPerSecond: Infinity,
  firstPauseMilliseconds: 0,
  longestPauseMilliseconds: 0,
  onProblem: () => undefined,
};

describe('the lanes of devices', () => {
  it('[D01] [L12] hand over each message of a device after the one before, whatever throws and however long it takes', async () => {
    const plan = fc.array(fc.record({ device: fc.nat(3), throws: fc.nat(2), turns: fc.nat(3) }), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(plan, async (messages) => {
        const stored: Record<string, number[]> = {};
        const busy = new Set<string>();
        const overlaps: string[] = [];
        const left = messages.map(({ throws }) => throws);
        const lanes = new DeviceLanes(async ({ from: { device }, payload }: DeviceMessage) => {
          const number = payload[0] ?? 0;
          if (busy.has(device)) overlaps.push(device);
          busy.add(device);
          for (let turn = 0; turn < (messages[number]?.turns ?? 0); turn++) await new Promise(setImmediate);
          busy.delete(device);
          if ((left[number] = (left[number] ?? 0) - 1) >= 0) throw new Error('not now');
          (stored[device] ??= []).push(number);
          return { taken: 'stored' };
        }, tuning);
        const taken = await Promise.all(
          messages.map(({ device }, i) => lanes.take({ from: from(device), payload: Uint8Array.of(i) }, () => true)),
        );
        expect(taken).toEqual(messages.map(() => true));
        expect(overlaps).toEqual([]);
        const wanted: Record<string, number[]> = {};
        for (const [i, { device }] of messages.entries()) (wanted[`vest-${device}`] ??= []).push(i);
        expect(stored).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });

  it('begin nothing for a connection that is gone, and nothing after the end', async () => {
    const handed: number[] = [];
    let release = () => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    const lanes = new DeviceLanes(async ({ payload }) => {
      handed.push(payload[0] ?? 0);
      await gate;
      return { taken: 'stored' };
    }, tuning);
    const take = (number: number, device: number, there = true) =>
      lanes.take({ from: from(device), payload: Uint8Array.of(number) }, () => there);
    const taken = [take(0, 0), take(1, 0), take(2, 1, false), take(3, 2)];
    await new Promise(setImmediate);
    const stopped = lanes.stop();
    release();
    await stopped;
    expect(await Promise.all(taken)).toEqual([true, false, false, true]);
    expect(handed).toEqual([0, 3]);
  });

  it('give up what throws for ever when they end', async () => {
    const lanes = new DeviceLanes(() => Promise.reject(new Error('never')), {
      ...tuning,
      firstPauseMilliseconds: 60_000,
      longestPauseMilliseconds: 60_000,
    });
    const taken = lanes.take({ from: from(0), payload: new Uint8Array() }, () => true);
    await new Promise(setImmediate);
    await lanes.stop();
    expect(await taken).toBe(false);
  });
});
