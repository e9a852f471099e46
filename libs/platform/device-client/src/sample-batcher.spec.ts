import { decodeSensorMessage } from '@fieldhouse/contracts/sensors';
import { describe, expect, it } from '@jest/globals';
import type { Batch } from './kept-batches.js';
import { SampleBatcher } from './sample-batcher.js';

const kickOff = 1_777_777_777_000_000;

describe('messages of a device', () => {
  it('[D02] hold so many samples, numbered from 0, and begin anew where the clock jumps', () => {
    const batches: Batch[] = [];
    const batcher = new SampleBatcher(
      { device: 'vest-7', deviceSession: 's', metrics: ['speed'], form: 'json', samplesPerMessage: 3 },
      (batch) => void batches.push(batch),
    );
    const week = 7 * 86_400e6;
    for (const at of [0, 1, 2, 3, week, week + 1]) batcher.measure(kickOff + at, [at === 1 ? null : 4]);
    batcher.flush();
    expect(batches.map(({ lastSequence, samples }) => [lastSequence, samples])).toEqual([
      [2, 3],
      [3, 1],
      [5, 2],
    ]);
    expect(decodeSensorMessage(batches[1]!.encode(2))).toMatchObject({ keptFrom: 2 });
    expect(decodeSensorMessage(batches[0]!.encode(0))).toMatchObject({
      device: 'vest-7',
      samples: { sequences: [0, 1, 2], values: [4, Number.NaN, 4] },
    });
    expect(() => batcher.measure(kickOff, [])).toThrow('1 values, not 0');
  });
});
