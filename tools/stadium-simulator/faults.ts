import { randomOf, type Random } from '../demo-league/random.mjs';
import type { Recording, Sample } from '../recordings/recording.js';

/** How often devices fail, as shares of their samples. */
export interface FaultShares {
  /** Told twice. */
  readonly repeated: number;
  /** Told up to a second late, after others. */
  readonly late: number;
  /** Beginning of a gap of up to three seconds. */
  readonly gap: number;
  /** Beginning of a minute without anything of this device. */
  readonly dropOut: number;
  /** A speed that nobody runs. */
  readonly impossibleSpeed: number;
  /** A heart rate far from that before. */
  readonly heartSpike: number;
}

/** A few of each in a match; a tag that drops out every quarter of an hour. */
export const usualFaults: FaultShares = {
  repeated: 0.002,
  late: 0.003,
  gap: 0.0004,
  dropOut: 0.000_005,
  impossibleSpeed: 0.0002,
  heartSpike: 0.0004,
};

/** 63 km/h */
const impossible = 17.5;
const second = 1_000_000;

/** The recording as faulty devices would tell it: the same seed, the same faults. Every sample left out or changed is one of the shares. */
export function withFaults(recording: Recording, shares: FaultShares, seed: string): Recording {
  const speed = recording.metrics.indexOf('speed');
  const heart = recording.metrics.indexOf('heartRate');
  async function* samples(): AsyncGenerator<readonly Sample[]> {
    const random = randomOf(`${seed} faults`);
    const devices = recording.athletes.map(() => new FaultyDevice(random, shares, speed, heart));
    for await (const piece of recording.samples()) {
      yield piece.flatMap((sample) => devices[sample.athlete]!.told(sample));
    }
    yield devices.flatMap((device) => device.heldBack());
  }
  return { ...recording, samples };
}

class FaultyDevice {
  #silentUntil = -1;
  #held: { readonly sample: Sample; readonly until: number } | null = null;

  constructor(
    private readonly random: Random,
    private readonly shares: FaultShares,
    private readonly speed: number,
    private readonly heart: number,
  ) {}

  /** What the device says when it has measured this. */
  told(sample: Sample): readonly Sample[] {
    const { random, shares } = this;
    const due = this.#held !== null && sample.at >= this.#held.until ? this.heldBack() : [];
    if (random.chance(shares.gap)) this.#silent(sample.at + second * (0.3 + 2.7 * random.next()));
    if (random.chance(shares.dropOut)) this.#silent(sample.at + 60 * second);
    if (sample.at < this.#silentUntil) return due;
    const said = this.#misread(sample);
    if (this.#held === null && random.chance(shares.late)) {
      this.#held = { sample: said, until: sample.at + second * (0.1 + 0.8 * random.next()) };
      return due;
    }
    return random.chance(shares.repeated) ? [said, said, ...due] : [said, ...due];
  }

  #silent(until: number): void {
    this.#silentUntil = Math.max(this.#silentUntil, until);
  }

  heldBack(): readonly Sample[] {
    const held = this.#held;
    this.#held = null;
    return held === null ? [] : [held.sample];
  }

  #misread(sample: Sample): Sample {
    const { random, shares, speed, heart } = this;
    const tooFast = random.chance(shares.impossibleSpeed);
    const spike = random.chance(shares.heartSpike);
    if (!tooFast && !spike) return sample;
    const values = sample.values.with(0, sample.values[0] ?? null);
    if (tooFast && speed >= 0) values[speed] = impossible + 5 * random.next();
    if (spike && heart >= 0) values[heart] = Math.min(245, (values[heart] ?? 150) + 50 + random.whole(0, 30));
    return { ...sample, values };
  }
}
