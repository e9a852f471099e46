import type { SensorMetricId } from '@fieldhouse/domain/tracking';
import { sampleColumns } from './decoded-message.js';
import { decodeSensorMessage, encodeSensorMessage, type MessageForm } from './message-codec.js';

const metrics: SensorMetricId[] = ['x', 'y', 'speed', 'heartRate', 'accelerationX', 'accelerationY', 'playerLoad'];
const batch = 10;
const messages = 500;
const rounds = 60;
const kickOff = 1_777_777_777_000_000;
const aimMicroseconds = 2;

/** Microseconds of CPU a sample to decode messages of ten samples of seven metrics, beside parsing the same JSON and no more. */
export async function bench() {
  const bytes = { json: encoded('json'), binary: encoded('binary') };
  const parser = new TextDecoder();
  const contenders = [
    { name: 'JSON', work: () => bytes.json.forEach(decodeSensorMessage), costs: [] as number[] },
    { name: 'binary', work: () => bytes.binary.forEach(decodeSensorMessage), costs: [] as number[] },
    {
      name: 'JSON.parse',
      work: () => bytes.json.forEach((message) => JSON.parse(parser.decode(message))),
      costs: [] as number[],
    },
  ];
  for (let round = 0; round < 5; round++) for (const { work, costs } of contenders) costs.push(costOf(work));
  const [json = NaN, binary = NaN, peer = NaN] = contenders.map(({ costs }) => costs.toSorted((a, b) => a - b)[2]);
  return [
    figure('[D02] decoding a sample of a device, JSON', json, peer),
    figure('[D02] decoding a sample of a device, binary form', binary, peer),
  ];
}

const figure = (name: string, value: number, peerValue: number) => ({
  name,
  value,
  unit: 'µs of CPU',
  peer: 'JSON.parse of the same messages as JSON',
  peerValue,
  ratio: value / peerValue,
  aim: `at most ${aimMicroseconds} µs`,
  met: value <= aimMicroseconds,
});

function costOf(work: () => void): number {
  const before = process.cpuUsage();
  for (let i = 0; i < rounds; i++) work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / (rounds * messages * batch);
}

function encoded(form: MessageForm): Uint8Array[] {
  let sequence = 0;
  return Array.from({ length: messages }, (_, i) => {
    const rows = Array.from({ length: batch }, () => {
      sequence += 1;
      const wave = Math.sin(sequence);
      const values = [wave * 50, wave * 30, 4 + wave * 4, 150, wave * 3, wave * 2, sequence * 0.03];
      return [sequence, kickOff + sequence * 100_000, ...values.map((value) => Number(value.toFixed(3)))];
    });
    const samples = sampleColumns(rows, metrics.length);
    return encodeSensorMessage({ device: `vest-${i % 100}`, deviceSession: 's1', metrics, samples }, form);
  });
}
