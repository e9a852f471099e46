import type { RecordOf } from '../../record.js';
import type { pitchGameLine } from '../pitches/records.js';

export type PitchLine = RecordOf<typeof pitchGameLine>;

/** A time without games: from the first day missed to the first on which he could play again; null: not yet. */
export interface Away {
  readonly from: string;
  readonly to: string | null;
}

/** Games before and after an absence, whole ones, in the order played; null where they hold too few pitches. */
export interface WholeGames {
  readonly before: readonly PitchLine[] | null;
  readonly after: readonly PitchLine[] | null;
}

/**
 * The games nearest before an absence and nearest after the return, as many as hold `least` pitches, never over another
 * absence of the player's.
 *
 * @param lines of one person in one role, in the order played, none twice
 * @param others his other absences
 */
export function wholeGames(
  lines: readonly PitchLine[],
  absence: Away,
  others: readonly Away[],
  least: number,
): WholeGames {
  const returned = absence.to;
  const from = latest(others.flatMap(({ to }) => (to !== null && to <= absence.from ? [to] : [])));
  const until = earliest(others.flatMap((other) => (returned !== null && other.from >= returned ? [other.from] : [])));
  const earlier = lines.filter(({ localDate }) => localDate < absence.from && (from === null || localDate >= from));
  const later = lines.filter(
    ({ localDate }) => returned !== null && localDate >= returned && (until === null || localDate < until),
  );
  const before = enough(earlier.toReversed(), least);
  return { before: before?.toReversed() ?? null, after: enough(later, least) };
}

function enough(nearestFirst: readonly PitchLine[], least: number): readonly PitchLine[] | null {
  let pitches = 0;
  for (const [at, line] of nearestFirst.entries()) {
    pitches += line.pitches;
    if (pitches >= least) return nearestFirst.slice(0, at + 1);
  }
  return null;
}

const latest = (dates: readonly string[]) => dates.toSorted().at(-1) ?? null;
const earliest = (dates: readonly string[]) => dates.toSorted()[0] ?? null;
