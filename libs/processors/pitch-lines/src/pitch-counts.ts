import type { RecordOf } from '@fieldhouse/domain';
import {
  appearanceResults,
  fastballTypes,
  pitchCalls,
  type AppearanceResult,
  type pitch,
  type PitchCall,
} from '@fieldhouse/domain/baseball';

/** What a line counts, but for those who count: the numbers of `pitch-game-line`. */
export const noCounts = {
  pitches: 0,
  swings: 0,
  misses: 0,
  inPlay: 0,
  zoned: 0,
  inZone: 0,
  fastballs: 0,
  fastballSpeedSum: 0,
  fastballSpeeds: 0,
  exitSpeedSum: 0,
  exitSpeeds: 0,
  plateAppearances: 0,
  atBats: 0,
  singles: 0,
  doubles: 0,
  triples: 0,
  homeRuns: 0,
  walks: 0,
  intentionalWalks: 0,
  strikeouts: 0,
  sacrificeHits: 0,
  sacrificeFlies: 0,
  hitByPitch: 0,
};
export type PitchCounts = typeof noCounts;

/** Adds a pitch to counts that are the caller's own. */
export function countPitch(counts: PitchCounts, row: RecordOf<typeof pitch>): void {
  const call = pitchCalls[row.call as PitchCall];
  counts.pitches++;
  if (call.swing) counts.swings++;
  if (call.swing && !call.contact) counts.misses++;
  if (call.inPlay) counts.inPlay++;
  if (row.zone !== null) counts.zoned++;
  if (row.zone !== null && row.zone <= 9) counts.inZone++;
  if (row.type !== null && fastballTypes.includes(row.type)) {
    counts.fastballs++;
    if (row.speedMetresPerSecond !== null) {
      counts.fastballSpeeds++;
      counts.fastballSpeedSum += row.speedMetresPerSecond;
    }
  }
  if (call.inPlay && row.exitSpeedMetresPerSecond !== null) {
    counts.exitSpeeds++;
    counts.exitSpeedSum += row.exitSpeedMetresPerSecond;
  }
}

/** Adds a plate appearance to counts that are the caller's own. */
export function countAppearance(counts: PitchCounts, result: AppearanceResult): void {
  const counted = appearanceResults[result];
  for (const name of Object.keys(counted) as (keyof typeof counted)[]) counts[name] += counted[name];
}
