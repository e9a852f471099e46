import { sensorMetrics, type SensorMetric, type SensorMetricId } from '@fieldhouse/domain/tracking';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { isFault, sampleColumns, type DecodedMessage } from './decoded-message.js';
import { decodeSensorMessage, encodeSensorMessage, type MessageForm } from './message-codec.js';
import { sensorMessage } from './messages.js';
import { sampleLimits } from './sample-checks.js';

const ids = Object.keys(sensorMetrics) as SensorMetricId[];
const kickOff = 1_777_777_777_000_000;
const name = fc.stringMatching(/^[A-Za-z0-9._-]{1,60}$/);
/** Few distinct steps, so that sequences stand still and times go back too. */
const step = fc.record({
  sequence: fc.nat(60),
  microseconds: fc.integer({ min: -100_000, max: 1_000_000 }),
});
/** Without -0, which JSON does not know. */
const number = fc.double({ noNaN: true, min: -1e6, max: 1e6 }).map((n) => n + 0);
const value = fc.option(number, { nil: null });

const anyMessage: fc.Arbitrary<DecodedMessage> = fc
  .record({
    device: name,
    deviceSession: name,
    metrics: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 }),
    first: fc.nat(sampleLimits.sequence - 100_000),
    kept: fc.option(fc.nat(), { nil: undefined }),
  })
  .chain(({ device, deviceSession, metrics, first, kept }) =>
    fc
      .array(fc.tuple(step, fc.array(value, { minLength: metrics.length, maxLength: metrics.length })), {
        minLength: 1,
        maxLength: 20,
      })
      .map((steps) => {
        let [sequence, at] = [first, kickOff];
        const rows = steps.map(([by, values]) => [(sequence += by.sequence), (at += by.microseconds), ...values]);
        const keptFrom = kept === undefined ? {} : { keptFrom: kept % (1 + (rows[0]?.[0] ?? 0)) };
        return { device, deviceSession, ...keptFrom, metrics, samples: sampleColumns(rows, metrics.length) };
      }),
  );

const roundedToSingle = (message: DecodedMessage): DecodedMessage => ({
  ...message,
  samples: {
    ...message.samples,
    values: message.samples.values.map((number, at) => {
      const metric: SensorMetric = sensorMetrics[message.metrics[at % message.metrics.length]!];
      return metric.double === true ? number : Math.fround(number);
    }),
  },
});

const text = (json: unknown) => new TextEncoder().encode(JSON.stringify(json));
const plain = () => ({
  version: 1,
  device: 'vest-7',
  deviceSession: 's1',
  metrics: [
    { metric: 'speed', unit: 'm/s' },
    { metric: 'heartRate', unit: '1/min' },
  ] as Record<string, unknown>[],
  samples: [
    [0, kickOff, 3.5, 151],
    [1, kickOff + 100_000, null, 152],
  ] as unknown[],
});
const faultOf = (bytes: Uint8Array) => {
  const decoded = decodeSensorMessage(bytes);
  return isFault(decoded) ? decoded : null;
};

describe('a message of a device', () => {
  it('[D01] [D02] comes out of its JSON form as it went in, and the schema agrees', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        const bytes = encodeSensorMessage(message, 'json');
        expect(decodeSensorMessage(bytes)).toEqual(message);
        expect(sensorMessage.safeParse(JSON.parse(new TextDecoder().decode(bytes))).error).toBeUndefined();
      }),
    );
  });

  it('[D01] [D02] comes out of its binary form as it went in, but for rounding to single precision', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        expect(decodeSensorMessage(encodeSensorMessage(message, 'binary'))).toEqual(roundedToSingle(message));
      }),
    );
  });

  it('keeps latitude and longitude to a millimetre in the binary form', () => {
    const rows = [[5, kickOff, 59.123456789012, 10.987654321098]];
    const metrics: SensorMetricId[] = ['latitude', 'longitude'];
    const message = { device: 'd', deviceSession: 's', metrics, samples: sampleColumns(rows, 2) };
    expect(decodeSensorMessage(encodeSensorMessage(message, 'binary'))).toEqual(message);
  });

  it('is read out of the middle of a buffer', () => {
    fc.assert(
      fc.property(anyMessage, fc.constantFrom<MessageForm>('json', 'binary'), fc.nat(9), (message, form, before) => {
        const bytes = encodeSensorMessage(message, form);
        const around = new Uint8Array(bytes.length + before + 3).fill(0x7b);
        around.set(bytes, before);
        const within = around.subarray(before, before + bytes.length);
        expect(decodeSensorMessage(within)).toEqual(decodeSensorMessage(bytes));
      }),
    );
  });

  it('[D01] of arbitrary bytes never throws', () => {
    const start = fc.constantFrom([], [0x7b], [1], [1, 1, 0x61, 1, 0x62, 1, 5]);
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 300 }), (head, tail) => {
        expect(() => decodeSensorMessage(Uint8Array.from([...head, ...tail]))).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });

  it('[D01] cut short, lengthened or with a byte changed never throws, and what still passes keeps to every rule', () => {
    fc.assert(
      fc.property(
        anyMessage,
        fc.constantFrom<MessageForm>('json', 'binary'),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 3 }),
        fc.integer({ min: -20, max: 5 }),
        (message, form, changes, longer) => {
          const bytes = encodeSensorMessage(message, form);
          const spoilt = new Uint8Array(Math.max(0, bytes.length + longer));
          spoilt.set(bytes.subarray(0, spoilt.length));
          for (const [at, byte] of changes) spoilt[at % Math.max(1, spoilt.length)] = byte;
          const decoded = decodeSensorMessage(spoilt);
          if (isFault(decoded)) return;
          for (const again of ['json', 'binary'] as const) {
            expect(decodeSensorMessage(encodeSensorMessage(decoded, again))).toMatchObject({ device: decoded.device });
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('[D02] of arbitrary JSON is taken only where the schema takes it too', () => {
    const part = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom(1, 'vest', [{ metric: 'speed', unit: 'm/s' }], [{ metric: 'constructor', unit: 'm' }]),
      fc.constantFrom([[0, kickOff, 1]], [[0, kickOff, null]], [[0, kickOff]], [[null, kickOff, 1]]),
    );
    const json = fc.oneof(
      fc.dictionary(fc.string(), part),
      fc.record({ version: part, device: part, deviceSession: part, metrics: part, samples: part }),
      fc
        .constant(plain())
        .chain((whole) =>
          fc.tuple(fc.constantFrom(...Object.keys(whole)), part).map(([key, other]) => ({ ...whole, [key]: other })),
        ),
    );
    fc.assert(
      fc.property(json, (value) => {
        const taken = !isFault(decodeSensorMessage(text(value)));
        const schema = sensorMessage.safeParse(JSON.parse(JSON.stringify(value)));
        expect(taken && !schema.success).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it.each<[string, string, (m: ReturnType<typeof plain>) => unknown]>([
    ['version', 'is not 1', (m) => ({ ...m, version: 2 })],
    ['', 'a field', (m) => ({ ...m, stadium: 'north-park' })],
    ['device', 'no name', (m) => ({ ...m, device: 'vest/7' })],
    ['deviceSession', 'no name', (m) => ({ ...m, deviceSession: '' })],
    ['keptFrom', 'no sequence', (m) => ({ ...m, keptFrom: '0' })],
    ['keptFrom', 'not between', (m) => ({ ...m, keptFrom: 1 })],
    ['metrics', 'no list', (m) => ({ ...m, metrics: [] })],
    ['metrics[0].metric', 'no metric', (m) => ({ ...m, metrics: [{ metric: 'constructor', unit: 'm/s' }] })],
    ['metrics[0].unit', 'speed is in m/s', (m) => ({ ...m, metrics: [{ metric: 'speed', unit: 'km/h' }] })],
    ['metrics[1].metric', 'speed a second', (m) => ({ ...m, metrics: [m.metrics[0], m.metrics[0]] })],
    ['metrics[0]', 'more than', (m) => ({ ...m, metrics: [{ ...m.metrics[0], note: 1 }, m.metrics[1]] })],
    ['samples', 'no list', (m) => ({ ...m, samples: [] })],
    ['samples', 'more than 1000', (m) => ({ ...m, samples: Array.from({ length: 1001 }, () => m.samples[0]) })],
    ['samples[1]', 'not of 4 numbers', (m) => ({ ...m, samples: [m.samples[0], [1, kickOff, 2]] })],
    ['samples[1][2]', 'no number', (m) => ({ ...m, samples: [m.samples[0], [1, kickOff, '2', 3]] })],
    ['samples[0][0]', 'no number', (m) => ({ ...m, samples: [[null, kickOff, 2, 3]] })],
    ['samples[0][0]', 'whole number', (m) => ({ ...m, samples: [[0.5, kickOff, 2, 3]] })],
    ['samples[0][0]', 'whole number', (m) => ({ ...m, samples: [[-1, kickOff, 2, 3]] })],
    ['samples[2][0]', 'go back', (m) => ({ ...m, samples: [...m.samples, [0, kickOff, 2, 3]] })],
    ['samples[1][0]', 'within 65535', (m) => ({ ...m, samples: [m.samples[0], [65_536, kickOff, 2, 3]] })],
    ['samples[0][1]', 'whole microseconds', (m) => ({ ...m, samples: [[0, kickOff + 0.5, 2, 3]] })],
    ['samples[0][1]', 'from the year 2000', (m) => ({ ...m, samples: [[0, 86_400e6, 2, 3]] })],
    ['samples[1][1]', 'within 2147 seconds', (m) => ({ ...m, samples: [m.samples[0], [1, kickOff + 3e9, 2, 3]] })],
  ])('[D02] names %s when it %s', (where, what, spoil) => {
    expect(faultOf(text(plain()))).toBeNull();
    expect(faultOf(text(spoil(plain())))).toEqual({ where, fault: expect.stringContaining(what) });
  });

  it('[D02] of the binary form names the byte where it is wrong', () => {
    const metrics: SensorMetricId[] = ['speed'];
    const samples = sampleColumns([[0, kickOff, 1]], 1);
    const bytes = encodeSensorMessage({ device: 'd', deviceSession: 's', metrics, samples }, 'binary');
    const changed = (at: number, ...others: number[]) => {
      const copy = bytes.slice();
      copy.set(others, at);
      return faultOf(copy);
    };
    expect(faultOf(bytes.subarray(0, -1))).toEqual({ where: `byte ${bytes.length - 1}`, fault: 'ends too early' });
    expect(faultOf(Uint8Array.from([...bytes, 0]))?.fault).toBe('goes on after its last sample');
    expect(changed(0, 9)?.where).toBe('byte 0');
    expect(changed(2, 0x2f)).toEqual({ where: 'byte 1', fault: 'device is no name' });
    expect(changed(6, 200)).toEqual({ where: 'byte 6', fault: expect.stringContaining('the code 200') });
    expect(changed(7, 0, 0)?.fault).toContain('0 samples');
    expect(changed(bytes.length - 4, 0, 0, 0x80, 0x7f)?.fault).toBe('speed is no number');
    expect(changed(17, 0, 0, 0, 0, 0, 0, 0, 0)).toMatchObject({ where: 'samples[0][1]' });
  });

  it('is not encoded where it could not be decoded', () => {
    const of = (rows: (number | null)[][], metrics: SensorMetricId[] = ['speed']) =>
      encodeSensorMessage({ device: 'd', deviceSession: 's', metrics, samples: sampleColumns(rows, 1) }, 'binary');
    expect(() => of([])).toThrow(RangeError);
    expect(() => of([[null, kickOff, 1]])).toThrow(RangeError);
    expect(() => of([[0, kickOff, 1e39]])).toThrow('too large');
    expect(() => of(Array.from({ length: 1001 }, (_, i) => [i, kickOff, 1]))).toThrow('1001 samples');
  });
});
