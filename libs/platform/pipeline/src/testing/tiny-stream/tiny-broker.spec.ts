import { describe, expect, it } from '@jest/globals';
import { TinyBroker } from './tiny-broker.js';

const open = () => new AbortController();

describe('the tiny broker', () => {
  it('delivers in order, and again what a broken subscriber did not settle', async () => {
    const broker = new TinyBroker();
    broker.push(1, 2, 3);
    for await (const { raw, ack } of broker.deliveries<number>(open().signal)) {
      if (raw === 2) break;
      await ack();
    }
    const seen: number[] = [];
    const stop = open();
    for await (const { raw, ack } of broker.deliveries<number>(stop.signal)) {
      seen.push(raw);
      await ack();
      if (raw === 3) stop.abort();
    }
    expect(seen).toEqual([2, 3]);
    expect(broker.open).toBe(0);
  });

  it('delivers a refused message three times in all, and keeps the reasons', async () => {
    const broker = new TinyBroker();
    broker.push('bad');
    const stop = open();
    let deliveries = 0;
    for await (const { nack } of broker.deliveries(stop.signal)) {
      await nack('no good');
      if ((deliveries += 1) === 3) stop.abort();
    }
    expect([broker.open, broker.refused.length]).toEqual([0, 3]);
  });

  it('wakes a waiting subscriber for a new message, and lets it go when told to stop', async () => {
    const broker = new TinyBroker();
    const stop = open();
    const seen: unknown[] = [];
    const reading = (async () => {
      for await (const { raw, ack } of broker.deliveries(stop.signal)) {
        seen.push(raw);
        await ack();
        stop.abort();
      }
    })();
    broker.push('late');
    await reading;
    expect(seen).toEqual(['late']);
  });
});
