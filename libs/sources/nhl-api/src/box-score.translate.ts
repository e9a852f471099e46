import { fact, personMention, type DomainRecord, type ExternalId } from '@fieldhouse/domain';
import { goalieBoxLine, goaltendingGameLine, skaterBoxLine, skatingGameLine } from '@fieldhouse/domain/hockey';
import type { Translated } from '@fieldhouse/plugin-kit';
import { z } from 'zod';
import { clock, count, localised, secondsOf } from './counts.js';
import { detailMention, detailRefs, type DetailRefs } from './detail-game.js';
import { detailHead, rawSides } from './detail.schema.js';
import { decisionCounts } from './goalie-decision.js';
import { refOf, seasonMentions } from './raw-terms.schema.js';
import { BOX_SOURCE, SOURCE } from './words.js';

const dressed = z.looseObject({
  playerId: z.int(),
  sweaterNumber: z.int().nullish(),
  name: localised.nullish(),
  position: z.string().max(10).nullish(),
  pim: count,
  toi: clock.nullish(),
});
const skater = dressed.extend({
  goals: count,
  assists: count,
  points: count,
  plusMinus: count,
  hits: count,
  powerPlayGoals: count,
  sog: count,
  faceoffWinningPctg: z.number().nullish(),
  blockedShots: count,
  shifts: count,
  giveaways: count,
  takeaways: count,
});
const goalie = dressed.extend({
  /** `26/28` */
  saveShotsAgainst: z.string().nullish(),
  shotsAgainst: count,
  goalsAgainst: count,
  starter: z.boolean().nullish(),
  decision: z.string().max(1).nullish(),
});
type Skater = z.infer<typeof skater>;
type Goalie = z.infer<typeof goalie>;
const lines = z.looseObject({ forwards: z.array(skater), defense: z.array(skater), goalies: z.array(goalie) });

/** Everybody who was dressed for a game, and what he did. */
export const rawBoxScore = rawSides.extend({
  boxScore: detailHead.extend({ playerByGameStats: z.looseObject({ homeTeam: lines, awayTeam: lines }) }),
});
export type RawBoxScore = z.infer<typeof rawBoxScore>;

/**
 * Who sat on the bench all game was dressed, and did not play: he has a line of the box score, and none of his games. What the
 * box score does not tell of a game that the log does, is null.
 */
export function* translateBoxScore(raw: RawBoxScore): Generator<Translated> {
  const { boxScore } = raw;
  const refs = detailRefs(raw, boxScore);
  yield* seasonMentions(raw, boxScore.season);
  yield detailMention(raw, boxScore, refs);
  for (const side of ['awayTeam', 'homeTeam'] as const) {
    const club = side === 'homeTeam' ? refs.home : refs.away;
    const { forwards, defense, goalies } = boxScore.playerByGameStats[side];
    for (const told of [...forwards, ...defense]) {
      const person = refOf(raw, told.playerId);
      yield personMention(person, told.name?.default ?? null);
      yield* skaterRecords(told, person, club, refs);
    }
    for (const told of goalies) {
      const person = refOf(raw, told.playerId);
      yield personMention(person, told.name?.default ?? null);
      yield* goalieRecords(told, person, club, refs);
    }
  }
  const { game } = refs;
  for (const complete of [skaterBoxLine, goalieBoxLine]) yield { complete, where: { game, source: SOURCE } };
  for (const complete of [skatingGameLine, goaltendingGameLine])
    yield { complete, where: { game, source: BOX_SOURCE } };
}

const boxColumns = (told: Skater | Goalie, person: ExternalId, club: ExternalId, { game, seasonId }: DetailRefs) => ({
  game,
  person,
  club,
  source: SOURCE,
  seasonId,
  number: told.sweaterNumber === null || told.sweaterNumber === undefined ? null : String(told.sweaterNumber),
  penaltyMinutes: told.pim ?? null,
  secondsOnIce: secondsOf(told.toi),
});

const lineColumns = (told: Skater | Goalie, person: ExternalId, club: ExternalId, refs: DetailRefs) => ({
  game: refs.game,
  person,
  club,
  source: BOX_SOURCE,
  seasonId: refs.seasonId,
  phase: refs.phase,
  localDate: refs.localDate,
  games: 1,
  penaltyMinutes: told.pim ?? null,
  secondsOnIce: secondsOf(told.toi),
});

const played = ({ toi }: Skater | Goalie): boolean => (secondsOf(toi) ?? 0) > 0;

function* skaterRecords(told: Skater, person: string, club: string, refs: DetailRefs): Generator<DomainRecord> {
  const counts = {
    goals: told.goals ?? null,
    assists: told.assists ?? null,
    points: told.points ?? null,
    plusMinus: told.plusMinus ?? null,
    powerPlayGoals: told.powerPlayGoals ?? null,
    shots: told.sog ?? null,
    shifts: told.shifts ?? null,
  };
  yield fact(skaterBoxLine, {
    ...boxColumns(told, person, club, refs),
    ...counts,
    position: told.position ?? null,
    hits: told.hits ?? null,
    blockedShots: told.blockedShots ?? null,
    giveaways: told.giveaways ?? null,
    takeaways: told.takeaways ?? null,
    faceoffShare: told.faceoffWinningPctg ?? null,
  });
  if (!played(told)) return;
  yield fact(skatingGameLine, {
    ...lineColumns(told, person, club, refs),
    ...counts,
    powerPlayPoints: null,
    shorthandedGoals: null,
    shorthandedPoints: null,
    gameWinningGoals: null,
    overtimeGoals: null,
  });
}

function* goalieRecords(told: Goalie, person: string, club: string, refs: DetailRefs): Generator<DomainRecord> {
  const shotsAgainst = told.shotsAgainst ?? shotsOf(told.saveShotsAgainst);
  yield fact(goalieBoxLine, {
    ...boxColumns(told, person, club, refs),
    started: told.starter ?? null,
    decision: told.decision ?? null,
    shotsAgainst,
    goalsAgainst: told.goalsAgainst ?? null,
  });
  if (!played(told)) return;
  yield fact(goaltendingGameLine, {
    ...lineColumns(told, person, club, refs),
    ...decisionCounts(told.decision),
    gamesStarted: told.starter === null || told.starter === undefined ? null : Number(told.starter),
    shotsAgainst,
    goalsAgainst: told.goalsAgainst ?? null,
    shutouts: null,
    goals: null,
    assists: null,
  });
}

function shotsOf(saves: string | null | undefined): number | null {
  const [, shots] = /^\d+\/(\d+)$/.exec(saves ?? '') ?? [];
  return shots === undefined ? null : Number(shots);
}
