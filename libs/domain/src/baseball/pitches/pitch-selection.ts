import { sampleOf } from '../../statistics/sample.js';
import { pitchTypes } from './vocabulary.js';

/** A pitch by its type and speed. */
export interface TypedPitch {
  /** Null where it was not classified. */
  readonly type: string | null;
  readonly speedMetresPerSecond: number | null;
}

/** How often a type was thrown before and after, and how fast. */
export interface SelectedType {
  /** A code of `pitchTypes`, or `unknown`. */
  readonly type: string;
  readonly name: string;
  readonly before: number;
  readonly after: number;
  /** Means of those with a speed, in metres a second; null where none has. */
  readonly beforeSpeed: number | null;
  readonly afterSpeed: number | null;
}

const unknown = 'unknown';

/** The type under which a pitch is counted: what the source could not tell is `unknown`. */
export const selectedTypeOf = (type: string | null): string => (type === null || type === 'UN' ? unknown : type);

/** A type's name; the code itself where nobody has named it. */
export const pitchTypeName = (type: string): string => (type === unknown ? 'Unknown' : (pitchTypes[type] ?? type));

/** Every type of either half with its counts, 0 where a half lacks it; the commonest first, `unknown` last. */
export function pitchSelection(before: readonly TypedPitch[], after: readonly TypedPitch[]): readonly SelectedType[] {
  const types = [...new Set([...before, ...after].map(({ type }) => selectedTypeOf(type)))];
  return types
    .map((type) => {
      const [earlier, later] = [speedsOf(before, type), speedsOf(after, type)];
      return {
        type,
        name: pitchTypeName(type),
        before: earlier.pitches,
        after: later.pitches,
        beforeSpeed: earlier.mean,
        afterSpeed: later.mean,
      };
    })
    .toSorted(
      (a, b) =>
        Number(a.type === unknown) - Number(b.type === unknown) ||
        b.before + b.after - (a.before + a.after) ||
        (a.type < b.type ? -1 : 1),
    );
}

function speedsOf(pitches: readonly TypedPitch[], type: string) {
  const own = pitches.filter((pitch) => selectedTypeOf(pitch.type) === type);
  const { mean } = sampleOf(own.flatMap(({ speedMetresPerSecond }) => speedMetresPerSecond ?? []));
  return { pitches: own.length, mean };
}
