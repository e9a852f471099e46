import {
  fact,
  metresPerFoot,
  metresPerInch,
  metresPerSecondPerMileAnHour,
  type DomainRecord,
  type ExternalId,
} from '@fieldhouse/domain';
import { appearanceResultOf, pitch, pitchCallOf, plateAppearance, type PitchCall } from '@fieldhouse/domain/baseball';
import type { Finding, Translated } from '@fieldhouse/plugin-kit';
import type { GameRefs } from './game-refs.js';
import type { LiveFeed, Play, PlayEvent } from './live-feed.schema.js';
import { matchups, sidesOf, type Matchup } from './matchups.js';
import { SOURCE } from './words.js';

/** Every pitch and every plate appearance of a game. */
export function* pitchRecords({ gameData, liveData }: LiveFeed, refs: GameRefs): Generator<Translated> {
  for (const { play, at } of matchups(liveData.plays.allPlays, gameData.players)) {
    let count: Count = { balls: 0, strikes: 0 };
    for (const [index, event] of play.playEvents.entries()) {
      if (event.isPitch === true) yield pitchRecord(play, event, at[index]!, count, refs);
      count = { balls: event.count?.balls ?? count.balls, strikes: event.count?.strikes ?? count.strikes };
    }
    yield* appearanceRecord(play, refs);
  }
}

interface Count {
  readonly balls: number;
  readonly strikes: number;
}

const toldOf = ({ about }: Play, { game, seasonId, phase, localDate }: GameRefs) => ({
  source: SOURCE,
  gameRef: game,
  appearance: about.atBatIndex + 1,
  seasonId,
  phase,
  localDate,
  inning: about.inning,
  half: about.halfInning,
});

const whoOf = ({ pitcher, batter, pitcherHand, batterHand }: Matchup, refs: GameRefs) => ({
  pitcher: refs.person(pitcher),
  batter: refs.person(batter) as ExternalId | null,
  pitcherHand,
  batterHand,
});

/** @param count before the pitch: upstream gives it after */
function pitchRecord(
  play: Play,
  event: PlayEvent,
  who: Matchup,
  count: Count,
  refs: GameRefs,
): DomainRecord<typeof pitch> | Finding {
  const word = event.details?.description ?? '';
  const call = callOf(word);
  const number = event.pitchNumber;
  if (call === undefined || number === undefined) {
    const where = `game ${refs.game}, plate appearance ${play.about.atBatIndex + 1}`;
    return { finding: `pitch ${number ?? 'without a number'} with the call "${word}" is none that is known`, where };
  }
  const { coordinates, breaks, ...data } = event.pitchData ?? {};
  const batted = call === 'in-play' ? event.hitData : undefined;
  const type = event.details?.type?.code ?? '';
  return fact(pitch, {
    ...toldOf(play, refs),
    number,
    ...whoOf(who, refs),
    tracking: refs.tracking,
    balls: whole(count.balls, 0, 3),
    strikes: whole(count.strikes, 0, 2),
    outs: whole(event.count?.outs, 0, 2),
    type: /^[A-Z]{2}$/.test(type) ? type : null,
    call,
    speedMetresPerSecond: times(data.startSpeed, metresPerSecondPerMileAnHour),
    plateXMetres: times(coordinates?.pX, metresPerFoot),
    plateZMetres: times(coordinates?.pZ, metresPerFoot),
    zoneTopMetres: times(data.strikeZoneTop, metresPerFoot),
    zoneBottomMetres: times(data.strikeZoneBottom, metresPerFoot),
    zone: data.zone === 10 ? null : whole(data.zone, 1, 14),
    releaseXMetres: times(coordinates?.x0, metresPerFoot),
    releaseZMetres: times(coordinates?.z0, metresPerFoot),
    extensionMetres: times(data.extension, metresPerFoot),
    // Upstream counts the sideways break towards the catcher's left.
    breakXMetres: times(breaks?.breakHorizontal, -metresPerInch),
    breakZMetres: times(breaks?.breakVerticalInduced, metresPerInch),
    spinRevolutionsPerMinute: breaks?.spinRate ?? null,
    exitSpeedMetresPerSecond: times(batted?.launchSpeed, metresPerSecondPerMileAnHour),
    launchAngleDegrees: batted?.launchAngle ?? null,
    distanceMetres: times(batted?.totalDistance, metresPerFoot),
    fieldedX: batted?.coordinates?.coordX ?? null,
    fieldedY: batted?.coordinates?.coordY ?? null,
    battedBall: battedBalls[batted?.trajectory ?? ''] ?? null,
  });
}

/** The result belongs to those at the end of the play. None where the inning ended on the bases. */
function* appearanceRecord(play: Play, refs: GameRefs): Generator<Translated> {
  const { type, eventType = '', description } = play.result;
  if (type !== undefined && type !== 'atBat') return;
  const result = appearanceResultOf(eventType);
  if (result === undefined)
    yield {
      finding: `event "${eventType}" is none that is known: no plate appearance counts`,
      where: `game ${refs.game}, plate appearance ${play.about.atBatIndex + 1}`,
    };
  if (!result) return;
  const text = description?.replace(/\s+/g, ' ').trim();
  yield fact(plateAppearance, {
    ...toldOf(play, refs),
    ...whoOf(sidesOf(play), refs),
    result,
    text: text === undefined || text === '' ? eventType : text,
  });
}

/** "Automatic Ball - Pitcher Pitch Timer Violation" is an automatic ball. */
const callOf = (word: string): PitchCall | undefined => pitchCallOf(word) ?? pitchCallOf(word.split(' - ')[0]!);

const times = (value: number | null | undefined, unit: number) =>
  value === null || value === undefined ? null : value * unit;

/** Null where it is no whole number of that range. */
const whole = (value: number | null | undefined, least: number, most: number) =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : null;

const battedBalls: Readonly<Record<string, string>> = {
  ground_ball: 'ground-ball',
  bunt_grounder: 'ground-ball',
  fly_ball: 'fly-ball',
  line_drive: 'line-drive',
  bunt_line_drive: 'line-drive',
  popup: 'pop-up',
  bunt_popup: 'pop-up',
};
