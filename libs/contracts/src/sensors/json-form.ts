import { sensorMetrics, type SensorMetricId } from '@fieldhouse/domain/tracking';
import { emptySamples, type DecodedMessage, type MessageFault } from './decoded-message.js';
import { isDeviceName, sensorMessageLimits, sensorMessageVersion, type SensorMessage } from './messages.js';
import { sampleFault } from './sample-checks.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });
const fields: readonly string[] = ['version', 'device', 'deviceSession', 'keptFrom', 'metrics', 'samples'];
const fault = (where: string, what: string): MessageFault => ({ where, fault: what });

/** As the schema `sensorMessage` has it, checked by hand: a schema would cost as much as the parsing. */
export function decodeJson(bytes: Uint8Array): DecodedMessage | MessageFault {
  let message: unknown;
  try {
    message = JSON.parse(utf8.decode(bytes));
  } catch {
    return fault('', 'no JSON in UTF-8');
  }
  // It begins with a brace, so it is an object.
  const { version, device, deviceSession, keptFrom, metrics, samples } = message as Readonly<Record<string, unknown>>;
  if (version !== sensorMessageVersion) return fault('version', `is not ${sensorMessageVersion}`);
  for (const name of Object.keys(message as object)) {
    if (!fields.includes(name)) return fault('', 'a field that no message of this version has');
  }
  if (!isDeviceName(device)) return fault('device', 'is no name');
  if (!isDeviceName(deviceSession)) return fault('deviceSession', 'is no name');
  const read = metricsOf(metrics);
  if ('fault' in read) return read;
  const head = { device, deviceSession, metrics: read.metrics };
  if (keptFrom === undefined) return readRows(samples, head);
  if (!Number.isInteger(keptFrom)) return fault('keptFrom', 'is no sequence');
  return readRows(samples, { ...head, keptFrom: keptFrom as number });
}

function metricsOf(metrics: unknown): { readonly metrics: readonly SensorMetricId[] } | MessageFault {
  if (!Array.isArray(metrics) || metrics.length === 0) return fault('metrics', 'is no list of metrics');
  const ids: SensorMetricId[] = [];
  for (let i = 0; i < metrics.length; i++) {
    const entry = (metrics[i] ?? {}) as { readonly metric?: unknown; readonly unit?: unknown };
    const id = entry.metric;
    if (typeof id !== 'string' || !Object.hasOwn(sensorMetrics, id)) {
      return fault(`metrics[${i}].metric`, 'no metric of this version');
    }
    const metric = id as SensorMetricId;
    const { unit } = sensorMetrics[metric];
    if (entry.unit !== unit) return fault(`metrics[${i}].unit`, `${metric} is in ${unit}`);
    if (Object.keys(entry).length > 2) return fault(`metrics[${i}]`, 'has more than metric and unit');
    if (ids.includes(metric)) return fault(`metrics[${i}].metric`, `${metric} a second time`);
    ids.push(metric);
  }
  return { metrics: ids };
}

function readRows(rows: unknown, head: Omit<DecodedMessage, 'samples'>): DecodedMessage | MessageFault {
  if (!Array.isArray(rows) || rows.length === 0) return fault('samples', 'is no list of samples');
  if (rows.length > sensorMessageLimits.samples) {
    return fault('samples', `more than ${sensorMessageLimits.samples} samples`);
  }
  const width = head.metrics.length;
  const samples = emptySamples(rows.length, width);
  for (let i = 0; i < rows.length; i++) {
    const row: unknown = rows[i];
    if (!Array.isArray(row) || row.length !== width + 2) {
      return fault(`samples[${i}]`, `is not of ${width + 2} numbers: sequence, time, ${width} values`);
    }
    for (let column = 0; column < row.length; column++) {
      const value: unknown = row[column];
      if (!(Number.isFinite(value) || (value === null && column > 1))) {
        return fault(`samples[${i}][${column}]`, 'is no number');
      }
    }
    samples.sequences[i] = row[0] as number;
    samples.atMicroseconds[i] = row[1] as number;
    const from = i * width - 2;
    for (let column = 2; column < row.length; column++) {
      samples.values[from + column] = (row[column] as number | null) ?? Number.NaN;
    }
  }
  return sampleFault(samples, head.keptFrom) ?? { ...head, samples };
}

/** The JSON form; the message must be one that decoding would give. */
export function encodeJson({ device, deviceSession, keptFrom, metrics, samples }: DecodedMessage): Uint8Array {
  const width = metrics.length;
  const message: SensorMessage = {
    version: sensorMessageVersion,
    device,
    deviceSession,
    ...(keptFrom !== undefined && { keptFrom }),
    metrics: metrics.map((metric) => ({ metric, unit: sensorMetrics[metric].unit })),
    // JSON has no NaN: it writes null.
    samples: Array.from({ length: samples.count }, (_, i) => [
      samples.sequences[i] ?? 0,
      samples.atMicroseconds[i] ?? 0,
      ...samples.values.slice(i * width, (i + 1) * width),
    ]),
  };
  return new TextEncoder().encode(JSON.stringify(message));
}
