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
  /** It is the last of the subject. */
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
  readonly counts: PartitionCounts;
}

/** The subjects of one partition of the log. What it settles depends on the records alone, not on how they were handed over. */
export class PartitionStream {
  readonly #spec: StreamSpec;
  readonly #tracks = new Map<string, Track>();
  #counts: PartitionCounts = { taken: 0, repeated: 0, late: 0 };

  constructor(spec: StreamSpec, from: PartitionState | null) {
    this.#spec = spec;
    if (from === null) return;
    this.#counts = from.counts;
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
      const track = this.#tracks.get(subject) ?? this.#track();
      const order = record.offset + 1;
      const step = track.take(rows);
      for (const made of [...beside, ...step.settled]) settled.push({ record: made, order });
      provisional.push(...step.provisional);
      late.push(...step.late);
      this.#count(rows.length, step.repeated, step.late.length);
      if (over) {
        for (const made of track.finish()) settled.push({ record: made, order });
        this.#tracks.delete(subject);
      } else this.#tracks.set(subject, track);
    }
    return { settled, provisional, late };
  }

  state(): PartitionState {
    const tracks = [...this.#tracks].map(([subject, track]): [string, TrackState] => [subject, track.state()]);
    return { tracks: Object.fromEntries(tracks), counts: this.#counts };
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
