import type { StoredRecord } from '@fieldhouse/event-log';
import type { DomainRecord, RecordKind } from '@fieldhouse/domain';
import type { StreamChain } from './stream-chain.js';
import { Track, type Arrived, type TrackState } from './track.js';

/** What a record of the log says. */
export interface Told {
  /** Whose stream it belongs to: a person in a session. */
  readonly subject: string;
  readonly rows: readonly Arrived[];
  /** To be kept as it stands, beside what the chain makes of the rows. */
  readonly beside?: readonly DomainRecord[];
  /** The subject seems to be over: what is open of it is settled as it stands. */
  readonly over?: true;
}

/** How a stream is computed: what its log records say, and what is made of it. */
export interface StreamSpec {
  readonly name: string;
  /** The kind of the rows. */
  readonly of: RecordKind;
  readonly chain: StreamChain;
  /** How long a row may come after one that is later than it, in the events' time. */
  readonly latenessSeconds: number;
  /** Pure: the same record says the same for ever. */
  read(record: StoredRecord): Told;
}

/** A record that will not change, and where in the log stands what completed it: `order` is the offset after that. */
export interface Settled {
  readonly record: DomainRecord;
  readonly order: number;
}

export interface PartitionStep {
  readonly settled: readonly Settled[];
  readonly provisional: readonly DomainRecord[];
  readonly late: readonly Arrived[];
}

/** Rows so far, since the partition began. */
export interface PartitionCounts {
  readonly taken: number;
  readonly repeated: number;
  readonly late: number;
}

/** What a checkpoint keeps; plain JSON. */
export interface PartitionState {
  readonly tracks: Readonly<Record<string, TrackState>>;
  /** Subject → when it was said to be over, milliseconds since 1970. */
  readonly over: Readonly<Record<string, number>>;
  readonly counts: PartitionCounts;
}

/** Devices that were out of reach fill what is over; after so long nobody waits for them, and it is forgotten. By the log's time, never a clock's. */
const keptAfterOverMilliseconds = 86_400_000;

/** The subjects of one partition of the log. What it settles depends on the records alone, not on how they were handed over. */
export class PartitionStream {
  readonly #spec: StreamSpec;
  readonly #tracks = new Map<string, Track>();
  readonly #over = new Map<string, number>();
  #counts: PartitionCounts = { taken: 0, repeated: 0, late: 0 };

  constructor(spec: StreamSpec, from: PartitionState | null) {
    this.#spec = spec;
    if (from === null) return;
    this.#counts = from.counts;
    for (const [subject, at] of Object.entries(from.over)) this.#over.set(subject, at);
    for (const [subject, state] of Object.entries(from.tracks)) this.#tracks.set(subject, this.#track(state));
  }

  get counts(): PartitionCounts {
    return this.#counts;
  }

  take(records: readonly StoredRecord[]): PartitionStep {
    const settled: Settled[] = [];
    const provisional: DomainRecord[] = [];
    const late: Arrived[] = [];
    for (const record of records) {
      const { subject, rows, beside = [], over } = this.#spec.read(record);
      const order = record.offset + 1;
      for (const made of this.#forgetOver(record.at)) settled.push({ record: made, order });
      const track = this.#tracks.get(subject) ?? this.#track();
      this.#tracks.set(subject, track);
      const step = track.take(rows);
      for (const made of [...beside, ...step.settled]) settled.push({ record: made, order });
      provisional.push(...step.provisional);
      late.push(...step.late);
      this.#count(rows.length, step.repeated, step.late.length);
      if (!over) continue;
      for (const made of track.finish()) settled.push({ record: made, order });
      this.#over.set(subject, record.at);
    }
    return { settled, provisional, late };
  }

  state(): PartitionState {
    const tracks = [...this.#tracks].map(([subject, track]): [string, TrackState] => [subject, track.state()]);
    return { tracks: Object.fromEntries(tracks), over: Object.fromEntries(this.#over), counts: this.#counts };
  }

  /** Settles what came after the end of subjects that are long over, and lets them go. */
  #forgetOver(now: number): readonly DomainRecord[] {
    const out: DomainRecord[] = [];
    for (const [subject, at] of this.#over) {
      if (now - at < keptAfterOverMilliseconds) continue;
      out.push(...(this.#tracks.get(subject)?.finish() ?? []));
      this.#tracks.delete(subject);
      this.#over.delete(subject);
    }
    return out;
  }

  #count(rows: number, repeated: number, late: number): void {
    const { taken, ...before } = this.#counts;
    this.#counts = {
      taken: taken + rows - repeated - late,
      repeated: before.repeated + repeated,
      late: before.late + late,
    };
  }

  #track(from?: TrackState): Track {
    const { chain, of, latenessSeconds } = this.#spec;
    return new Track(chain, of, latenessSeconds * 1e6, from);
  }
}
