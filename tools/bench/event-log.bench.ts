import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readSettings } from '@fieldhouse/config';
import { startEmbeddedPostgres } from '@fieldhouse/database/embedded';
import { eventLogSettings, startEventLog, type EventLog, type LogRecord } from '@fieldhouse/event-log';
import kafkajs from 'kafkajs';
import { missingForKafka, OwnKafka } from '../house/own-kafka.mjs';
import { compared, figure } from './figure.mjs';

type Figure = ReturnType<typeof figure>;

/** The part of a log that is measured, so that a bare client is measured alike. */
interface Subject {
  append(records: readonly LogRecord[]): Promise<unknown>;
  consume(handle: (values: readonly Uint8Array[]) => void): Promise<unknown>;
  close(): Promise<unknown>;
}

interface Measured {
  /** Milliseconds from before the append to the handler. */
  readonly median: number;
  readonly p99: number;
  /** µs of this program's CPU a record, writer and reader together. */
  readonly cpu: number;
  readonly lost: number;
}

const perSecond = 20_000;
const everyMilliseconds = 20;
const seconds = 10;
const partitions = 8;
const topic = 'bench';

/** 20,000 records of 100 bytes a second for ten seconds, appended 400 at a time, read and handled by one consumer. */
export async function bench(): Promise<Figure[]> {
  return [...(await onPostgres()), ...(await onKafka())];
}

async function onPostgres(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fieldhouse-bench-log-'));
  const server = await startEmbeddedPostgres({ folder });
  const before = () => processorSeconds(server.pid);
  try {
    const subject = await ours({ EVENT_LOG_DATABASE_URL: server.url });
    await measure(subject, 1);
    const began = before();
    const measured = await measure(subject, seconds);
    const ofServer = ((before() - began) * 1e6) / (perSecond * seconds);
    await subject.close();
    return [
      ...figuresOf('embedded PostgreSQL', measured),
      figure('[L11] Event log, embedded PostgreSQL: CPU of the server a record', ofServer, 'µs', 10),
    ];
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function onKafka(): Promise<Figure[]> {
  const lacks = missingForKafka();
  if (lacks !== null) {
    process.stderr.write(`Kafka is left out: ${lacks}\n`);
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), 'fieldhouse-bench-log-'));
  const kafka = new OwnKafka(folder);
  await kafka.start();
  try {
    const results: Measured[] = [];
    for (const open of [() => ours({ KAFKA_BROKERS: kafka.brokers }), () => bare(kafka.brokers)]) {
      const subject = await open();
      await measure(subject, 2);
      results.push(await measure(subject, seconds));
      await subject.close();
    }
    const [us, them] = results as [Measured, Measured];
    return [
      ...figuresOf('Kafka', us),
      compared('[L11] Event log, Kafka: CPU a record beside', us.cpu, 'µs', 'kafkajs itself', them.cpu, 1.5),
      compared('[L11] Event log, Kafka: append to handler beside', us.median, 'ms', 'kafkajs itself', them.median, 1.5),
    ];
  } finally {
    await kafka.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function figuresOf(name: string, { median, p99, cpu, lost }: Measured): Figure[] {
  return [
    figure(`[L11] Event log, ${name}: append to handler at 20,000 records/s, median`, median, 'ms', 20),
    figure(`[L11] Event log, ${name}: append to handler at 20,000 records/s, p99`, p99, 'ms', 100),
    figure(`[L11] Event log, ${name}: CPU of the program a record, written and read`, cpu, 'µs', 5),
    figure(`[L11] Event log, ${name}: records lost of 200,000`, lost, 'records', 0),
  ];
}

async function measure(subject: Subject, forSeconds: number): Promise<Measured> {
  const sent = forSeconds * perSecond;
  const delays: number[] = [];
  // Of an earlier measurement there is nothing left to come.
  const run = Math.random();
  await subject.consume((values) => {
    const now = performance.now();
    for (const value of values) {
      const view = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
      if (view.readDoubleBE(8) === run) delays.push(now - view.readDoubleBE(0));
    }
  });
  await wait(500);
  const before = process.cpuUsage();
  const began = performance.now();
  const appends: Promise<unknown>[] = [];
  const size = (perSecond * everyMilliseconds) / 1000;
  for (let batch = 0; batch * size < sent; batch++) {
    const due = began + batch * everyMilliseconds;
    if (performance.now() < due) await wait(due - performance.now());
    appends.push(subject.append(Array.from({ length: size }, (_, i) => recordAt(run, i))));
  }
  await Promise.all(appends);
  for (let patience = 0; delays.length < sent && patience < 500; patience++) await wait(20);
  const { user, system } = process.cpuUsage(before);
  const sorted = Float64Array.from(delays).sort();
  return {
    median: sorted[sorted.length >> 1]!,
    p99: sorted[Math.floor(sorted.length * 0.99)]!,
    cpu: (user + system) / sent,
    lost: sent - delays.length,
  };
}

/** 100 bytes that say when. */
function recordAt(run: number, i: number): LogRecord {
  const value = Buffer.alloc(100);
  value.writeDoubleBE(performance.now(), 0);
  value.writeDoubleBE(run, 8);
  return { key: `player ${i % 22}`, value, at: Date.now() };
}

async function ours(environment: Readonly<Record<string, string>>): Promise<Subject> {
  const { eventLog } = readSettings([eventLogSettings], environment);
  const log: EventLog = await startEventLog(eventLog, undefined);
  await log.defineTopic({ name: topic, partitions, retentionMilliseconds: 3_600_000 });
  let take: (values: readonly Uint8Array[]) => void = () => undefined;
  await log.join({
    topic,
    group: 'bench',
    handle: async (records) => take(records.map(({ value }) => value)),
  });
  return {
    append: (records) => log.append(topic, records),
    consume: async (handle) => void (take = handle),
    close: () => log.close(),
  };
}

/** As kafkajs is meant to be used. */
async function bare(brokers: string): Promise<Subject> {
  const kafka = new kafkajs.Kafka({ brokers: [brokers], logLevel: kafkajs.logLevel.NOTHING });
  const createPartitioner = kafkajs.Partitioners.DefaultPartitioner;
  const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1, createPartitioner });
  const consumer = kafka.consumer({ groupId: 'bare', maxWaitTimeInMs: 100 });
  await Promise.all([producer.connect(), consumer.connect()]);
  let take: (values: readonly Uint8Array[]) => void = () => undefined;
  await consumer.subscribe({ topics: [topic] });
  await consumer.run({
    autoCommit: false,
    partitionsConsumedConcurrently: partitions,
    eachBatch: async ({ batch }) => take(batch.messages.map(({ value }) => value!)),
  });
  return {
    append: (records) =>
      producer.send({
        topic,
        acks: -1,
        messages: records.map(({ key, value, at }) => ({ key, value: value as Buffer, timestamp: String(at) })),
      }),
    consume: async (handle) => void (take = handle),
    close: () => Promise.all([producer.disconnect(), consumer.disconnect()]),
  };
}

/** What a program and its children, also those that are gone, have used of the processors. Linux counts it in hundredths. */
function processorSeconds(pid: number): number {
  let ticks = 0;
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const fields = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number);
      if (Number(name) === pid) ticks += fields[11]! + fields[12]! + fields[13]! + fields[14]!;
      else if (fields[1] === pid) ticks += fields[11]! + fields[12]!;
    } catch {
      // It ended meanwhile.
    }
  }
  return ticks / 100;
}
