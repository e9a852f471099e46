import { fact, type DomainRecord } from '@fieldhouse/domain';
import { pitch } from '@fieldhouse/domain/baseball';
import { SkipRecordError } from '@fieldhouse/plugin-kit';
import type { GameRefs } from './game-refs.js';
import type { RawGame } from './raw-game.schema.js';
import type { Measure } from './table-format.js';
import type { PitchIdentity, PitchRow } from './told-pitch.js';

/**
 * A row as the pitch it tells of. What was measured of the batted ball counts only where it was in play.
 * @throws SkipRecordError nobody told the id of its pitcher
 */
export function pitchRecord(
  row: PitchRow,
  told: PitchIdentity & { readonly number: number },
  refs: GameRefs,
  pitcherIds: RawGame['pitcherIds'],
): DomainRecord<typeof pitch> {
  const { format } = refs;
  const measure = (name: Measure) => {
    const value = row.number(name);
    return value === null ? null : value * (format.measures[name]?.[1] ?? 1);
  };
  const ofBattedBall = (name: Measure) => (told.call === 'in-play' ? measure(name) : null);
  const count = countOf(row);
  const zone = row.whole('zone', 1, 14);
  return fact(pitch, {
    source: format.source,
    gameRef: refs.game,
    appearance: told.appearance,
    number: told.number,
    seasonId: refs.seasonId,
    phase: refs.phase,
    localDate: refs.localDate,
    inning: row.whole('inning', 1, 100),
    half: halves[row.text('half').toLowerCase()] ?? null,
    pitcher: refs.person(pitcherIdOf(told, pitcherIds), told.pitcherName),
    batter: told.batter === null ? null : refs.person(told.batter, row.text('batterName') || null),
    pitcherHand: row.matching('pitcherHand', hand),
    batterHand: row.matching('batterHand', hand),
    tracking: format.tracking,
    balls: count?.balls ?? row.whole('balls', 0, 3),
    strikes: count?.strikes ?? null,
    outs: row.whole('outs', 0, 2),
    type: row.matching('type', pitchType),
    call: told.call,
    speedMetresPerSecond: measure('speedMetresPerSecond'),
    plateXMetres: measure('plateXMetres'),
    plateZMetres: measure('plateZMetres'),
    zoneTopMetres: measure('zoneTopMetres'),
    zoneBottomMetres: measure('zoneBottomMetres'),
    zone: zone === 10 ? null : zone,
    releaseXMetres: measure('releaseXMetres'),
    releaseZMetres: measure('releaseZMetres'),
    extensionMetres: measure('extensionMetres'),
    breakXMetres: measure('breakXMetres'),
    breakZMetres: measure('breakZMetres'),
    spinRevolutionsPerMinute: measure('spinRevolutionsPerMinute'),
    exitSpeedMetresPerSecond: ofBattedBall('exitSpeedMetresPerSecond'),
    launchAngleDegrees: ofBattedBall('launchAngleDegrees'),
    distanceMetres: ofBattedBall('distanceMetres'),
    fieldedX: ofBattedBall('fieldedX'),
    fieldedY: ofBattedBall('fieldedY'),
    battedBall: battedBalls[row.text('battedBall')] ?? null,
  });
}

/** Undefined where nobody told it. */
export function knownPitcher({ pitcher, pitcherName }: PitchIdentity, ids: RawGame['pitcherIds']): string | undefined {
  return pitcher ?? (pitcherName !== null && Object.hasOwn(ids, pitcherName) ? ids[pitcherName] : undefined);
}

function pitcherIdOf(told: PitchIdentity, ids: RawGame['pitcherIds']): string {
  const id = knownPitcher(told, ids);
  if (id !== undefined) return id;
  const { pitcherName } = told;
  throw new SkipRecordError(
    `the table gives no id of its pitcher ${pitcherName}: add a line "${pitcherName} = <id>" to the setting "pitcherIds"`,
  );
}

function countOf(row: PitchRow): { readonly balls: number; readonly strikes: number } | null {
  const count = row.matching('count', /^[0-3]-[0-2]$/);
  return count === null ? null : { balls: Number(count[0]), strikes: Number(count[2]) };
}

const halves: Readonly<Record<string, string>> = { top: 'top', bot: 'bottom', bottom: 'bottom' };
const hand = /^[LR]$/;
/** A code that is not known yet is shown as it stands. */
const pitchType = /^[A-Z]{2}$/;

const battedBalls: Readonly<Record<string, string>> = {
  ground_ball: 'ground-ball',
  bunt_grounder: 'ground-ball',
  fly_ball: 'fly-ball',
  line_drive: 'line-drive',
  bunt_line_drive: 'line-drive',
  popup: 'pop-up',
  bunt_popup: 'pop-up',
};
