import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import kafkajs from 'kafkajs';
import { partitionOfKey } from './partition-of-key.js';

const partitionByKafka = kafkajs.Partitioners.DefaultPartitioner();

describe('the partition of a key', () => {
  it('[O09] is the one that Kafka gives it, whatever the key and the number of partitions', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.uuid());
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 64 }), (key, partitions) => {
        const partitionMetadata = Array.from({ length: partitions }, (_, partitionId) => ({
          partitionErrorCode: 0,
          partitionId,
          leader: 0,
          replicas: [],
          isr: [],
        }));
        const message = { key: Buffer.from(key), value: null };
        expect(partitionOfKey(key, partitions)).toBe(partitionByKafka({ topic: 't', partitionMetadata, message }));
      }),
      { numRuns: 2000 },
    );
  });

  // From UtilsTest.testMurmur2 of Apache Kafka: 21 gives -973932308, and so on; masked to 31 bits.
  it.each([
    ['21', -973932308],
    ['foobar', -790332482],
    ['a-little-bit-long-string', -985981536],
    ['a-little-bit-longer-string', -1486304829],
    ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
    ['abc', 479470107],
  ])('of %s is what the Java client computes', (key, hash) => {
    expect(partitionOfKey(key, 0x7fffffff)).toBe((hash & 0x7fffffff) % 0x7fffffff);
  });
});
