import { differenceOfMeans, differenceOfShares, metresPerSecondPerMileAnHour, sampleOf } from '@fieldhouse/domain';
import {
  fastballTypes,
  isShown,
  pitchSelection,
  pitchTypeName,
  selectedTypeOf,
  swingShares,
  zoneShare,
  type PlayerRole,
} from '@fieldhouse/domain/baseball';
import { inOrderOfWeight, toldDifference, type ComparedMetric, type ToldDifference } from './difference-words.js';
import type { StoredPitch } from './pitches.query.js';

/** Pitches of both halves. */
export interface PitchHalves {
  readonly before: readonly StoredPitch[];
  readonly after: readonly StoredPitch[];
}

/** A share of pitches moves by some points from one week to the next; so do the speeds of a few. */
const fewPitches = 100;
const fewSwings = 50;
const fewSpeeds = 30;

const rate = (metric: Omit<ComparedMetric, 'unit' | 'format'>): ComparedMetric => ({
  unit: 'points',
  format: 'percent1',
  ...metric,
});
const speed = (metric: Omit<ComparedMetric, 'unit' | 'format' | 'smallBelow'>): ComparedMetric => ({
  unit: 'mph',
  format: 'decimal1',
  smallBelow: fewSpeeds,
  ...metric,
});

const zoneRate = (role: PlayerRole) =>
  rate({
    id: 'zone-rate',
    name: 'Pitches in the zone',
    sampleUnit: 'pitches',
    smallBelow: fewPitches,
    ...(role === 'pitcher'
      ? { more: 'More pitches in the zone', less: 'Fewer pitches in the zone', same: 'As many pitches in the zone' }
      : { more: 'He sees more in the zone', less: 'He sees fewer in the zone', same: 'He sees as many in the zone' }),
  });
const swingRate = (role: PlayerRole) =>
  rate({
    id: 'swing-rate',
    name: 'Swings',
    sampleUnit: 'pitches',
    smallBelow: fewPitches,
    ...(role === 'pitcher'
      ? { more: 'Batters swing more', less: 'Batters swing less', same: 'Batters swing as often' }
      : { more: 'He swings more', less: 'He swings less', same: 'He swings as often' }),
  });
const missRate = (role: PlayerRole) =>
  rate({
    id: 'miss-rate',
    name: 'Misses of swings',
    sampleUnit: 'swings',
    smallBelow: fewSwings,
    ...(role === 'pitcher'
      ? { more: 'Batters miss more', less: 'Batters miss less', same: 'Batters miss as often' }
      : { more: 'He misses more', less: 'He misses less', same: 'He misses as often' }),
  });
const exitVelocity = (role: PlayerRole) =>
  speed({
    id: 'exit-velocity',
    name: 'Exit velocity',
    sampleUnit: 'balls in play',
    ...(role === 'pitcher'
      ? {
          more: 'Batters hit the ball {} mph harder',
          less: 'Batters hit the ball {} mph softer',
          same: 'Batters hit the ball as hard',
        }
      : {
          more: 'He hits the ball {} mph harder',
          less: 'He hits the ball {} mph softer',
          same: 'He hits the ball as hard',
        }),
  });

function velocity(type: string): ComparedMetric {
  const name = pitchTypeName(type);
  return speed({
    id: fastballTypes.includes(type) ? 'fastball-velocity' : 'pitch-velocity',
    name: `${name} velocity`,
    sampleUnit: `pitches of the type ${name.toLowerCase()}`,
    more: 'He throws {} mph faster',
    less: 'He throws {} mph slower',
    same: 'He throws as hard as before',
  });
}

function typeShare(type: string, role: PlayerRole): ComparedMetric {
  const name = pitchTypeName(type);
  const verb = role === 'pitcher' ? 'He throws the' : 'He sees the';
  return rate({
    id: 'type-share',
    name: `${name}, share of pitches`,
    sampleUnit: 'pitches',
    smallBelow: fewPitches,
    more: `${verb} ${name.toLowerCase()} more`,
    less: `${verb} ${name.toLowerCase()} less`,
    same: `${verb} ${name.toLowerCase()} as often`,
  });
}

/**
 * What became different about a player's pitches, or those he saw.
 *
 * @param speedType the type whose speeds are compared; null: of none
 * @param chosenType the only type that is looked at; null: all
 */
export function pitchDifferences(
  halves: PitchHalves,
  role: PlayerRole,
  speedType: string | null,
  allTypes: PitchHalves,
  chosenType: string | null,
): ToldDifference[] {
  const compare = (
    metric: ComparedMetric,
    shareOf: (pitches: readonly StoredPitch[]) => Parameters<typeof differenceOfShares>[0],
  ) => toldDifference(metric, differenceOfShares(shareOf(halves.before), shareOf(halves.after)));
  return inOrderOfWeight([
    role === 'pitcher' && speedType !== null ? speedDifference(halves, velocity(speedType), ofType(speedType)) : null,
    compare(zoneRate(role), zoneShare),
    compare(missRate(role), (pitches) => swingShares(pitches).miss),
    shareDifference(allTypes, role, chosenType),
    compare(swingRate(role), (pitches) => swingShares(pitches).swing),
    speedDifference(halves, exitVelocity(role), (pitch) =>
      isShown(pitch.call, 'in-play') ? pitch.exitSpeedMetresPerSecond : null,
    ),
  ]);
}

const ofType = (type: string) => (pitch: StoredPitch) =>
  selectedTypeOf(pitch.type) === type ? pitch.speedMetresPerSecond : null;

function speedDifference(
  { before, after }: PitchHalves,
  metric: ComparedMetric,
  speedOf: (pitch: StoredPitch) => number | null,
): ToldDifference | null {
  const sample = (pitches: readonly StoredPitch[]) =>
    sampleOf(pitches.flatMap((pitch) => speedOf(pitch) ?? []).map((speed) => speed / metresPerSecondPerMileAnHour));
  return toldDifference(metric, differenceOfMeans(sample(before), sample(after)));
}

/** Types that a pitcher does not choose, or nobody knows. */
const noChoice = ['IN', 'PO', 'AB', 'AS', 'NP', 'unknown'];

/**
 * The type whose share moved most. The largest of several moves far by chance alone, so its interval is as wide as if all
 * of them were told at once (Bonferroni).
 */
function shareDifference(
  { before, after }: PitchHalves,
  role: PlayerRole,
  chosenType: string | null,
): ToldDifference | null {
  const types = pitchSelection(before, after).filter(({ type }) =>
    chosenType === null ? !noChoice.includes(type) : type === chosenType,
  );
  if (before.length === 0 || after.length === 0) return null;
  const moved = types
    .map((each) => ({ ...each, by: Math.abs(each.after / after.length - each.before / before.length) }))
    .toSorted((a, b) => b.by - a.by)[0];
  if (moved === undefined) return null;
  const difference = differenceOfShares(
    { successes: moved.before, trials: before.length },
    { successes: moved.after, trials: after.length },
    1 - 0.05 / types.length,
  );
  const method =
    types.length === 1
      ? difference.method
      : `${difference.method}, widened for the most moved of ${types.length} types`;
  return toldDifference(typeShare(moved.type, role), { ...difference, method });
}
