import { decodeSensorMessage, isFault } from '@fieldhouse/contracts/sensors';
import { readSettings } from '@fieldhouse/config';
import { deviceGatewaySettings, ReceiptBook, startDeviceGateway, type DeviceGateway } from '@fieldhouse/device-gateway';
import { DeviceRegister } from '@fieldhouse/device-gateway/testing';
import { afterEach, describe, expect, it } from '@jest/globals';
import { freePort } from '../test/platform.mjs';
import { realClock } from './clock.js';
import { perform, type PerformOptions } from './perform.js';
import { recordingOf } from './recording.fixture.js';
import type { Athlete, Recording, Sample } from './recording.js';

const stadium = 'north-park';

/** A gateway whose messages are kept, with the register that an office enrols at. */
class Ground {
  readonly register = new DeviceRegister(stadium);
  /** By device: sequence → instant and values, as first stored. */
  readonly stored = new Map<string, Map<number, readonly [at: number, values: readonly (number | null)[]]>>();
  readonly events: string[] = [];
  taken = 0;
  gateway: DeviceGateway | undefined;

  async open(port: number): Promise<void> {
    const receipts = new ReceiptBook();
    const settings = readSettings([deviceGatewaySettings], {
      DEVICE_GATEWAY_PORT: String(port),
      DEVICE_GATEWAY_MESSAGES_PER_SECOND: '100000',
    });
    this.gateway = await startDeviceGateway(settings['device-gateway'], {
      stadium,
      directory: this.register,
      onProblem: () => undefined,
      handle: async ({ from, payload }) => {
        const message = decodeSensorMessage(payload);
        if (isFault(message)) throw new Error(message.fault);
        const missing = receipts.missing(from.device, message);
        if (missing !== null) {
          await this.gateway?.sendReceipt(from, missing);
          return { taken: 'refused', reason: 'a gap' };
        }
        const { count, sequences, atMicroseconds, values } = message.samples;
        const width = message.metrics.length;
        const of = this.stored.get(from.device) ?? new Map();
        this.stored.set(from.device, of);
        for (let i = 0; i < count; i++) {
          const kept = values.slice(i * width, (i + 1) * width).map((value) => (Number.isNaN(value) ? null : value));
          if (!of.has(sequences[i]!)) of.set(sequences[i]!, [atMicroseconds[i]!, kept]);
        }
        this.taken += count;
        await this.gateway?.sendReceipt(from, receipts.settle(from.device, message));
        return { taken: 'stored' };
      },
    });
  }

  readonly office: PerformOptions['office'] = {
    enrol: async (athletes: readonly Athlete[]) =>
      new Map(
        await Promise.all(athletes.map(async ({ device }) => [device, await this.register.enrol(device)] as const)),
      ),
    open: async (_recording: Recording, startsAt: number | null) => {
      this.events.push('open');
      return { ref: 'the-session', startsAt: startsAt ?? Date.now() };
    },
    end: async (session) => void this.events.push(`end ${session}`),
  };
}

const grounds: Ground[] = [];
afterEach(async () => {
  for (const { gateway } of grounds.splice(0)) await gateway?.stop();
});

async function ground(): Promise<{ ground: Ground; options: PerformOptions }> {
  const port = await freePort();
  const made = new Ground();
  grounds.push(made);
  await made.open(port);
  return { ground: made, options: optionsOf(made, port) };
}

const optionsOf = (made: Ground, port: number): PerformOptions => ({
  office: made.office,
  broker: `mqtt://127.0.0.1:${port}`,
  stadium,
  speed: 1,
  form: 'binary',
  batch: 3,
  cuts: 0,
  clock: realClock,
  signal: new AbortController().signal,
  say: () => undefined,
});

const seconds = 4;
const athletes = 3;
const pieces = Array.from({ length: seconds * 10 }, (_, tick): Sample[] =>
  Array.from({ length: athletes }, (_, athlete) => ({
    athlete,
    at: tick * 100_000 + athlete * 1_000,
    values: [tick / 4, tick % 10 === 0 ? 140 : null],
  })),
);
const recording = recordingOf(pieces, { athletes, metrics: ['speed', 'heartRate'], seconds });

/** What stands in the log of a device, from the session's beginning on. */
function fromBeginning(made: Ground, device: string) {
  const rows = [...made.stored.get(device)!].toSorted(([one], [other]) => one - other).map(([, row]) => row);
  const begin = rows[0]![0];
  return rows.map(([at, values]) => [at - begin, values]);
}

describe('a session that is played over MQTT', () => {
  it('[D01] [D22] stores every sample of the recording, once, with its own instants, and ends', async () => {
    const { ground: made, options } = await ground();
    const before = Date.now();
    const done = await perform(recording, { ...options, speed: 8 });
    expect(done).toMatchObject({ samples: seconds * 10 * athletes, kept: 0, refused: 0, session: 'the-session' });
    expect(made.events).toEqual(['open', 'end the-session']);
    for (let index = 0; index < athletes; index++) {
      const own = pieces.flat().filter(({ athlete }) => athlete === index);
      expect(fromBeginning(made, `d${index}`)).toEqual(own.map(({ at, values }) => [at - own[0]!.at, values]));
    }
    /* Dated back: it began before it was played, and nothing of it lies in the future. */
    const instants = [...made.stored.values()].flatMap((rows) => [...rows.values()].map(([at]) => at / 1000));
    expect(Math.min(...instants)).toBeGreaterThan(before - seconds * 1000);
    expect(Math.min(...instants)).toBeLessThan(Date.now() - (seconds * 1000 * 7) / 8);
    expect(Math.max(...instants)).toBeLessThanOrEqual(Date.now());
  });

  it('[D01] [D22] loses nothing to connections that are cut', async () => {
    const { ground: made, options } = await ground();
    const done = await perform(recording, { ...options, form: 'json', batch: 1, cuts: 3600 });
    expect(done.kept).toBe(0);
    for (let index = 0; index < athletes; index++) {
      expect([...made.stored.get(`d${index}`)!.keys()].toSorted((one, other) => one - other)).toEqual(
        Array.from({ length: seconds * 10 }, (_, i) => i),
      );
    }
  });

  it('[D22] ends tidily when it is told to stop: what was measured is stored, and the session over', async () => {
    const { ground: made, options } = await ground();
    const ending = new AbortController();
    setTimeout(() => ending.abort(), 600);
    const done = await perform(recording, { ...options, signal: ending.signal });
    expect(done.samples).toBeLessThan(seconds * 10 * athletes);
    expect(done.kept).toBe(0);
    expect([...made.stored.values()].reduce((sum, { size }) => sum + size, 0)).toBe(done.samples);
    expect(made.events).toEqual(['open', 'end the-session']);
  });

  it('[D22] says that nobody answers, or that a secret is wrong, and begins no session', async () => {
    const { ground: made, options } = await ground();
    const wrong = {
      ...made.office,
      enrol: async (of: readonly Athlete[]) => new Map(of.map(({ device }) => [device, 'no secret of ours at all'])),
    };
    await made.office.enrol(recording.athletes);
    await expect(perform(recording, { ...options, office: wrong })).rejects.toThrow(/does not let d\d in/);
    const away = await freePort();
    await expect(perform(recording, { ...options, broker: `mqtt://127.0.0.1:${away}` })).rejects.toThrow(
      'found no way to mqtt://127.0.0.1',
    );
    expect(made.events).toEqual([]);
  });
});
