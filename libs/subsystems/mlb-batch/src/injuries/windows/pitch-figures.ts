import type { injuryRoutes, RouteInput, RouteOutput } from '@fieldhouse/contracts';
import { metresPerSecondPerMileAnHour, rateOf, rollingMeans, type SeriesWindow } from '@fieldhouse/domain';
import {
  differenceGrid,
  fastballTypes,
  fieldPlace,
  highestBin,
  isShown,
  pitchGrid,
  pitchSelection,
  pitchTypeName,
  selectedTypeOf,
  swingShares,
  zoneShare,
  type PlayerRole,
} from '@fieldhouse/domain/baseball';
import { pitchDifferences, type PitchHalves } from './pitch-differences.js';
import type { StoredPitch } from './pitches.query.js';

type Answer = RouteOutput<typeof injuryRoutes.pitchWindow>;
type Choice = Pick<RouteInput<typeof injuryRoutes.pitchWindow>['query'], 'show' | 'type' | 'hand'>;
export type PitchFigures = Pick<Answer, 'differences' | 'grids' | 'selection' | 'velocity' | 'swings' | 'spray'> & {
  readonly shown: { readonly before: number; readonly after: number };
};

/** A pitch with its place in its half of the window, from 1. */
type PlacedPitch = StoredPitch & { readonly place: number };
interface Halves extends PitchHalves {
  readonly before: readonly PlacedPitch[];
  readonly after: readonly PlacedPitch[];
}

/** A mean of fewer pitches jumps about. */
const velocitySpan = 20;
/** No picture has room for more. */
const mostPoints = 400;

/**
 * The figures of a window of pitches. Hand and type say which pitches they are of (the selection is of all types), `show`
 * which of those are drawn by place.
 */
export function pitchFigures(window: SeriesWindow<StoredPitch>, role: PlayerRole, choice: Choice): PitchFigures {
  const other = role === 'pitcher' ? 'batterHand' : 'pitcherHand';
  const { hand, type = null } = choice;
  const all = eachHalf(
    { before: window.before.map(placed), after: window.after.map(placed) },
    (pitch) => hand === undefined || pitch[other] === hand,
  );
  const halves = eachHalf(all, (pitch) => type === null || selectedTypeOf(pitch.type) === type);
  const shown = eachHalf(halves, (pitch) => isShown(pitch.call, choice.show));
  const speedType = type ?? commonestFastball(halves);
  return {
    shown: { before: shown.before.length, after: shown.after.length },
    differences: pitchDifferences(halves, role, speedType, all, type),
    grids: gridsOf(shown),
    selection: selectionOf(all),
    velocity: speedType === null ? null : velocityOf(halves, speedType),
    swings: { before: swingsOf(halves.before), after: swingsOf(halves.after) },
    spray: { before: sprayOf(shown.before), after: sprayOf(shown.after) },
  };
}

const placed = (pitch: StoredPitch, at: number): PlacedPitch => ({ ...pitch, place: at + 1 });

const eachHalf = ({ before, after }: Halves, keep: (pitch: StoredPitch) => boolean): Halves => ({
  before: before.filter(keep),
  after: after.filter(keep),
});

function gridsOf({ before, after }: Halves): Answer['grids'] {
  const [earlier, later] = [pitchGrid(before), pitchGrid(after)];
  const told = (grid: typeof earlier, pitches: readonly StoredPitch[]) => ({
    bins: grid.bins.map((row) => [...row]),
    outside: grid.outside,
    withoutLocation: grid.withoutLocation,
    inZone: rateOf(zoneShare(pitches)),
  });
  return {
    before: told(earlier, before),
    after: told(later, after),
    most: highestBin(earlier, later),
    difference: differenceGrid(earlier, later).map((row) => [...row]),
  };
}

function selectionOf({ before, after }: Halves): Answer['selection'] {
  return pitchSelection(before, after).map((row) => ({
    ...row,
    beforeSpeed: milesAnHour(row.beforeSpeed),
    afterSpeed: milesAnHour(row.afterSpeed),
  }));
}

const milesAnHour = (metresPerSecond: number | null) =>
  metresPerSecond === null ? null : metresPerSecond / metresPerSecondPerMileAnHour;

/** The fastball that both halves have most of; of one half, where the other has no pitches. */
function commonestFastball({ before, after }: Halves): string | null {
  const counted = pitchSelection(before, after)
    .filter(({ type }) => fastballTypes.includes(type))
    .map(({ type, before: earlier, after: later }) => ({
      type,
      fewer: before.length === 0 || after.length === 0 ? earlier + later : Math.min(earlier, later),
    }));
  return counted.toSorted((a, b) => b.fewer - a.fewer)[0]?.type ?? null;
}

function velocityOf({ before, after }: Halves, type: string): Answer['velocity'] {
  return {
    type,
    name: pitchTypeName(type),
    before: velocityPoints(before, type),
    after: velocityPoints(after, type),
  };
}

function velocityPoints(pitches: readonly PlacedPitch[], type: string) {
  const measured = pitches.flatMap(({ type: own, speedMetresPerSecond, place }) =>
    selectedTypeOf(own) === type && speedMetresPerSecond !== null
      ? [{ place, speed: speedMetresPerSecond / metresPerSecondPerMileAnHour }]
      : [],
  );
  const points = rollingMeans(
    measured.map(({ speed }) => speed),
    velocitySpan,
  );
  const every = Math.ceil(points.length / mostPoints);
  return points
    .filter((_, at) => at % every === 0 || at === points.length - 1)
    .map(({ at, mean, low, high }) => ({ at: measured[at]?.place ?? 0, mean, low, high }));
}

function swingsOf(pitches: readonly StoredPitch[]): Answer['swings']['before'] {
  const { swing, contact, miss } = swingShares(pitches);
  return { swing: rateOf(swing), contact: rateOf(contact), miss: rateOf(miss) };
}

function sprayOf(pitches: readonly StoredPitch[]): Answer['spray']['before'] {
  return pitches.flatMap(({ call, fieldedX, fieldedY, result, battedBall }) =>
    isShown(call, 'in-play') && fieldedX !== null && fieldedY !== null
      ? [{ ...fieldPlace(fieldedX, fieldedY), result, battedBall }]
      : [],
  );
}
