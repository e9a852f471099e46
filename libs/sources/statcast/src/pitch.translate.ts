import { fact, metresPerFoot, metresPerSecondPerMileAnHour, type DomainRecord } from '@fieldhouse/domain';
import { pitch } from '@fieldhouse/domain/baseball';
import type { GameRefs } from './game-refs.js';
import type { PitchIdentity, SavantRow } from './savant-row.js';

/** A row as the pitch it tells of. What was measured of the batted ball counts only where it was in play. */
export function pitchRecord(row: SavantRow, told: PitchIdentity, refs: GameRefs): DomainRecord<typeof pitch> {
  const length = (value: number | null) => (value === null ? null : value * metresPerFoot);
  const speed = (value: number | null) => (value === null ? null : value * metresPerSecondPerMileAnHour);
  const inPlay = told.call === 'in-play';
  const zone = row.whole('zone', 1, 14);
  return fact(pitch, {
    source: refs.source,
    gameRef: refs.game,
    appearance: told.appearance,
    number: told.number,
    seasonId: refs.seasonId,
    phase: refs.phase,
    localDate: told.localDate,
    inning: row.whole('inning', 1, 100),
    half: halves[row.text('inning_topbot')] ?? null,
    pitcher: refs.person(told.pitcher),
    batter: refs.person(told.batter),
    pitcherHand: row.matching('p_throws', hand),
    batterHand: row.matching('stand', hand),
    tracking: 'statcast',
    balls: row.whole('balls', 0, 3),
    strikes: row.whole('strikes', 0, 2),
    outs: row.whole('outs_when_up', 0, 2),
    type: row.matching('pitch_type', pitchType),
    call: told.call,
    speedMetresPerSecond: speed(row.number('release_speed')),
    plateXMetres: length(row.number('plate_x')),
    plateZMetres: length(row.number('plate_z')),
    zoneTopMetres: length(row.number('sz_top')),
    zoneBottomMetres: length(row.number('sz_bot')),
    zone: zone === 10 ? null : zone,
    releaseXMetres: length(row.number('release_pos_x')),
    releaseZMetres: length(row.number('release_pos_z')),
    extensionMetres: length(row.number('release_extension')),
    breakXMetres: length(row.number('pfx_x')),
    breakZMetres: length(row.number('pfx_z')),
    spinRevolutionsPerMinute: row.number('release_spin_rate'),
    exitSpeedMetresPerSecond: inPlay ? speed(row.number('launch_speed')) : null,
    launchAngleDegrees: inPlay ? row.number('launch_angle') : null,
    distanceMetres: inPlay ? length(row.number('hit_distance_sc')) : null,
    fieldedX: inPlay ? row.number('hc_x') : null,
    fieldedY: inPlay ? row.number('hc_y') : null,
    battedBall: inPlay ? (battedBalls[row.text('bb_type')] ?? null) : null,
  });
}

const halves: Readonly<Record<string, string>> = { Top: 'top', Bot: 'bottom' };
const hand = /^[LR]$/;
/** A code that is not known yet is shown as it stands. One table had dates in this column. */
const pitchType = /^[A-Z]{2}$/;

const battedBalls: Readonly<Record<string, string>> = {
  ground_ball: 'ground-ball',
  fly_ball: 'fly-ball',
  line_drive: 'line-drive',
  popup: 'pop-up',
};
