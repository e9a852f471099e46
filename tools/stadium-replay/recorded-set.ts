import { idOf, partsOf } from '@fieldhouse/domain';
import type { SensorMetricId } from '@fieldhouse/domain/tracking';
import { recordedPersonRef } from '@fieldhouse/source-recorded-tracking';
import { inPieces, type Athlete, type Recording, type Sample } from '../recordings/recording.js';

/** Where a set comes from, and on what terms. */
export interface SetOrigin {
  /** As people of the set are called: "ZXY 5". */
  readonly name: string;
  readonly title: string;
  /** What was recorded, by what, and where it was published. */
  readonly origin: string;
  readonly notice: string;
  readonly sport: string;
  readonly occasion: Recording['occasion'];
}

/** A set that its reader knows. */
export interface SetReader {
  readonly of: SetOrigin;
  /** Whether a folder with these files is one. */
  recognises(files: readonly string[]): boolean;
  /**
   * @param part where a folder holds several recordings: part of the name of the one that is meant
   * @throws PlayFault there is no such part
   */
  read(folder: string, part: string | undefined): Promise<Recording>;
}

/** Somebody of a set: not the person's name, which is not ours to show. */
export interface Wearer {
  /** Within the set. */
  readonly code: string;
  readonly number?: string | null;
  readonly position?: string | null;
}

/** The person is the one whom the source `recorded-tracking` makes known. */
function athleteOf(set: string, { code, number = null, position = null }: Wearer): Athlete {
  const ref = recordedPersonRef({ set, code });
  return {
    person: idOf('person', ref),
    name: `${set} ${code}`,
    club: null,
    number,
    position,
    device: `replay-${partsOf(ref).id}`.slice(0, 60),
  };
}

export interface ReadSet {
  readonly wearers: readonly Wearer[];
  readonly metrics: readonly SensorMetricId[];
  readonly surface: string | null;
  /** Their `at`: microseconds of any beginning. */
  readonly samples: readonly Sample[];
  /** More for the title. */
  readonly part?: string;
  /** What was done to it, in a sentence. */
  readonly remark?: string;
}

export function recordingOf(of: SetOrigin, { wearers, metrics, surface, samples, part, remark }: ReadSet): Recording {
  const first = samples.reduce((least, { at }) => Math.min(least, at), Infinity);
  const own = samples.map((sample) => ({ ...sample, at: sample.at - first }));
  const last = own.reduce((most, { at }) => Math.max(most, at), 0);
  return {
    title: part === undefined ? of.title : `${of.title}, ${part}`,
    occasion: of.occasion,
    sport: of.sport,
    surface,
    remark: [`Recorded: ${of.origin}. ${of.notice}`, remark].filter(Boolean).join(' '),
    athletes: wearers.map((wearer) => athleteOf(of.name, wearer)),
    metrics,
    seconds: last / 1e6,
    samples: () => inPieces(own),
  };
}
