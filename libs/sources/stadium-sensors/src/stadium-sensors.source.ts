import { fact, type DomainRecord } from '@fieldhouse/domain';
import { reading } from '@fieldhouse/domain/tracking';
import { defineSource, defineStreamFeed, type Delivery, type Source } from '@fieldhouse/plugin-kit';
import { z } from 'zod';
import { readingsOf } from './readings.js';
import { sampleBatch, type SampleBatch } from './sample-batch.js';

/** Where a node's messages come from: its device gateway live, its log in a replay. */
export type BatchInlet = (signal: AbortSignal) => AsyncIterable<Delivery<SampleBatch>>;

const settings = z.strictObject({});

/** What is worn in a stadium: positions, speeds and heart rates, by MQTT, a batch of samples a message. */
export function stadiumSensors(inlet: BatchInlet): Source<typeof settings> {
  const samples = defineStreamFeed({
    name: 'samples',
    title: 'Samples of worn devices',
    raw: sampleBatch,
    onDrift: 'quarantine',
    key: ({ device, deviceSession, samples: { sequences } }: SampleBatch) =>
      `${device}/${deviceSession}/${sequences[0]}`,
    emits: [reading],
    subscribe: (ctx) => inlet(ctx.signal),
    translate: (batch): DomainRecord<typeof reading>[] => readingsOf(batch).map((row) => fact(reading, row)),
  });
  return defineSource({
    manifest: {
      id: 'stadium-sensors',
      title: 'Stadium sensors',
      sport: null,
      owner: 'Fieldhouse',
      data: { licence: "The stadium's own", notice: 'Measured by devices that athletes wear in this stadium.' },
      hosts: [],
      rate: { requestsPerSecond: 1 },
    },
    settings,
    check: async () => ({ ok: true }),
    feeds: [samples],
  });
}
