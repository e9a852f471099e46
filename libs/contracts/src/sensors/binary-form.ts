import { sensorMetrics, type SensorMetric, type SensorMetricId } from '@fieldhouse/domain/tracking';
import { emptySamples, type DecodedMessage, type MessageFault } from './decoded-message.js';
import { isDeviceName, sensorMessageLimits, sensorMessageVersion } from './messages.js';
import { sampleFault } from './sample-checks.js';

/*
 * Little endian:
 *   u8 version · u8 length, device · u8 length, device session (ASCII) · u8 number of metrics, a u8 code each
 *   u16 number of samples · u32 first sequence · u32 oldest sequence kept, or all ones · f64 first time (microseconds since 1970)
 *   a sample: u16 sequence - first · i32 time - first · a value of each metric: f32, or f64 where the metric is `double`; NaN: not measured
 */

const ids = Object.keys(sensorMetrics) as SensorMetricId[];
const isDouble = (id: SensorMetricId): boolean => (sensorMetrics[id] as SensorMetric).double === true;
const idOfCode: readonly (SensorMetricId | undefined)[] = Array.from({ length: 256 }, (_, code) =>
  ids.find((id) => sensorMetrics[id].code === code),
);
const sampleHead = 6;
const bodyHead = 18;
const unsaid = 2 ** 32 - 1;
const sampleBytes = (metrics: readonly SensorMetricId[]): number =>
  metrics.reduce((bytes, id) => bytes + (isDouble(id) ? 8 : 4), sampleHead);

const fault = (at: number, what: string): MessageFault => ({ where: `byte ${at}`, fault: what });
const tooShort = (bytes: Uint8Array): MessageFault => fault(bytes.length, 'ends too early');

/** See the layout above. Its length says whether it is whole. */
export function decodeBinary(bytes: Uint8Array): DecodedMessage | MessageFault {
  let at = 1;
  const device = nameAt(bytes, at);
  if (device === null) return fault(at, 'device is no name');
  at += device.length + 1;
  const deviceSession = nameAt(bytes, at);
  if (deviceSession === null) return fault(at, 'device session is no name');
  at += deviceSession.length + 1;

  const width = bytes[at++];
  if (width === undefined) return tooShort(bytes);
  if (width === 0) return fault(at - 1, 'no metric');
  const metrics: SensorMetricId[] = [];
  for (const end = at + width; at < end; at++) {
    const code = bytes[at];
    if (code === undefined) return tooShort(bytes);
    const metric = idOfCode[code];
    if (metric === undefined) return fault(at, `no metric of this version has the code ${code}`);
    if (metrics.includes(metric)) return fault(at, `${metric} a second time`);
    metrics.push(metric);
  }

  if (bytes.length < at + bodyHead) return tooShort(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint16(at, true);
  if (count === 0 || count > sensorMessageLimits.samples) {
    return fault(at, `${count} samples: a message has 1 to ${sensorMessageLimits.samples}`);
  }
  const body = at + bodyHead;
  const length = body + count * sampleBytes(metrics);
  if (bytes.length < length) return tooShort(bytes);
  if (bytes.length > length) return fault(length, 'goes on after its last sample');
  return readSamples(view, at, { device, deviceSession, metrics }, count);
}

function readSamples(
  view: DataView,
  start: number,
  head: Omit<DecodedMessage, 'samples'>,
  count: number,
): DecodedMessage | MessageFault {
  const width = head.metrics.length;
  const doubles = head.metrics.map(isDouble);
  const firstSequence = view.getUint32(start + 2, true);
  const keptFrom = view.getUint32(start + 6, true);
  const firstAt = view.getFloat64(start + 10, true);
  const samples = emptySamples(count, width);
  const { sequences, atMicroseconds, values } = samples;
  let at = start + bodyHead;
  let next = 0;
  for (let i = 0; i < count; i++) {
    sequences[i] = firstSequence + view.getUint16(at, true);
    atMicroseconds[i] = firstAt + view.getInt32(at + 2, true);
    at += sampleHead;
    for (let metric = 0; metric < width; metric++) {
      const double = doubles[metric] === true;
      const value = double ? view.getFloat64(at, true) : view.getFloat32(at, true);
      if (value === Infinity || value === -Infinity) return fault(at, `${head.metrics[metric]} is no number`);
      values[next++] = value;
      at += double ? 8 : 4;
    }
  }
  if (keptFrom === unsaid) return sampleFault(samples, undefined) ?? { ...head, samples };
  return sampleFault(samples, keptFrom) ?? { ...head, keptFrom, samples };
}

/** The name whose length stands at the byte; null: no name, or not all of it. */
function nameAt(bytes: Uint8Array, at: number): string | null {
  const end = at + 1 + (bytes[at] ?? 0);
  if (end > bytes.length) return null;
  let name = '';
  for (let i = at + 1; i < end; i++) name += String.fromCharCode(bytes[i] ?? 0);
  return isDeviceName(name) ? name : null;
}

/**
 * The binary form; the message must be one that decoding would give.
 * @throws RangeError a value that single precision cannot hold
 */
export function encodeBinary({ device, deviceSession, keptFrom, metrics, samples }: DecodedMessage): Uint8Array {
  const { count, sequences, atMicroseconds, values } = samples;
  const head = 4 + device.length + deviceSession.length + metrics.length;
  const bytes = new Uint8Array(head + bodyHead + count * sampleBytes(metrics));
  const view = new DataView(bytes.buffer);
  let at = 0;
  const put = (byte: number) => void (bytes[at++] = byte);
  put(sensorMessageVersion);
  for (const name of [device, deviceSession]) {
    put(name.length);
    for (const letter of name) put(letter.charCodeAt(0));
  }
  put(metrics.length);
  for (const metric of metrics) put(sensorMetrics[metric].code);

  const [firstSequence, firstAt] = [sequences[0] ?? 0, atMicroseconds[0] ?? 0];
  view.setUint16(at, count, true);
  view.setUint32(at + 2, firstSequence, true);
  view.setUint32(at + 6, keptFrom ?? unsaid, true);
  view.setFloat64(at + 10, firstAt, true);
  at += bodyHead;
  const doubles = metrics.map(isDouble);
  let next = 0;
  for (let i = 0; i < count; i++) {
    view.setUint16(at, (sequences[i] ?? 0) - firstSequence, true);
    view.setInt32(at + 2, (atMicroseconds[i] ?? 0) - firstAt, true);
    at += sampleHead;
    for (const double of doubles) {
      const value = values[next++] ?? Number.NaN;
      if (!Number.isNaN(value) && !Number.isFinite(double ? value : Math.fround(value))) {
        throw new RangeError(`${value} is too large for a message`);
      }
      if (double) view.setFloat64(at, value, true);
      else view.setFloat32(at, value, true);
      at += double ? 8 : 4;
    }
  }
  return bytes;
}
