import { fact, metresPerFoot, personMention, type DomainRecord } from '@fieldhouse/domain';
import { hockeyPlay, playTypes, type PlayType } from '@fieldhouse/domain/hockey';
import type { Translated } from '@fieldhouse/plugin-kit';
import { z } from 'zod';
import { clock, localised, secondsOf } from './counts.js';
import { detailMention, detailRefs, type DetailRefs } from './detail-game.js';
import { detailHead, rawSides } from './detail.schema.js';
import { refOf, seasonMentions, type RawTerms } from './raw-terms.schema.js';
import { SOURCE } from './words.js';

const id = z.int().nullish();
const details = z.looseObject({
  eventOwnerTeamId: id,
  xCoord: z.number().nullish(),
  yCoord: z.number().nullish(),
  shotType: z.string().max(20).nullish(),
  reason: z.string().max(60).nullish(),
  descKey: z.string().max(60).nullish(),
  duration: z.int().nullish(),
  awayScore: z.int().nullish(),
  homeScore: z.int().nullish(),
  scoringPlayerId: id,
  shootingPlayerId: id,
  blockingPlayerId: id,
  assist1PlayerId: id,
  assist2PlayerId: id,
  goalieInNetId: id,
  committedByPlayerId: id,
  drawnByPlayerId: id,
  winningPlayerId: id,
  losingPlayerId: id,
  hittingPlayerId: id,
  hitteePlayerId: id,
  playerId: id,
});
type Details = z.infer<typeof details>;

const play = z.looseObject({
  sortOrder: z.int(),
  typeDescKey: z.string(),
  periodDescriptor: z.looseObject({ number: z.int(), periodType: z.string() }),
  timeInPeriod: clock,
  situationCode: z.string().max(4).nullish(),
  homeTeamDefendingSide: z.string().nullish(),
  details: details.nullish(),
});
type Play = z.infer<typeof play>;

/** A game's play-by-play, with everybody who was there. */
export const rawPlays = rawSides.extend({
  plays: detailHead.extend({
    plays: z.array(play),
    rosterSpots: z
      .array(z.looseObject({ playerId: z.int(), firstName: localised.nullish(), lastName: localised.nullish() }))
      .nullish(),
  }),
});
export type RawPlays = z.infer<typeof rawPlays>;

/** Whistles, the ends of periods and attempts without a shot are left out. */
export function* translatePlays(raw: RawPlays): Generator<Translated> {
  const { plays: told } = raw;
  const refs = detailRefs(raw, told);
  yield* seasonMentions(raw, told.season);
  yield detailMention(raw, told, refs);
  const named = new Map<number, string>();
  for (const { playerId, firstName, lastName } of told.rosterSpots ?? [])
    named.set(playerId, [firstName?.default, lastName?.default].filter(Boolean).join(' '));
  const played = told.plays.filter(({ typeDescKey }) => isPlayType(typeDescKey));
  const everybody = new Set([...named.keys(), ...played.flatMap((one) => idsIn(peopleOf(one)))]);
  for (const person of everybody) yield personMention(refOf(raw, person), named.get(person) || null);
  for (const one of played) yield playRecord(one, raw, refs);
  yield { complete: hockeyPlay, where: { game: refs.game, source: SOURCE } };
}

const isPlayType = (type: string): type is PlayType => (playTypes as readonly string[]).includes(type);

function playRecord(told: Play, raw: RawPlays, refs: DetailRefs): DomainRecord {
  const at: Details = told.details ?? {};
  const people = peopleOf(told);
  const ref = (player: number | null | undefined) => refOrNull(raw, player);
  const isHome = at.eventOwnerTeamId === raw.plays.homeTeam.id;
  const isAway = at.eventOwnerTeamId === raw.plays.awayTeam.id;
  return fact(hockeyPlay, {
    game: refs.game,
    source: SOURCE,
    seasonId: refs.seasonId,
    sequence: told.sortOrder,
    period: told.periodDescriptor.number,
    periodKind: periodKinds[told.periodDescriptor.periodType] ?? 'overtime',
    seconds: secondsOf(told.timeInPeriod) ?? 0,
    type: told.typeDescKey,
    club: isHome ? refs.home : isAway ? refs.away : null,
    person: ref(people.person),
    other: ref(people.other),
    firstAssist: ref(at.assist1PlayerId),
    secondAssist: ref(at.assist2PlayerId),
    goalie: ref(at.goalieInNetId),
    ...placeOf(at, isHome || isAway ? attacks(told, isHome) : null),
    shotType: at.shotType ?? null,
    situation: told.situationCode ?? null,
    detail: at.descKey ?? at.reason ?? null,
    penaltyMinutes: at.duration ?? null,
    awayScore: at.awayScore ?? null,
    homeScore: at.homeScore ?? null,
  });
}

const periodKinds: Readonly<Record<string, string>> = { REG: 'regulation', OT: 'overtime', SO: 'shootout' };

interface People {
  readonly person: number | null | undefined;
  readonly other: number | null | undefined;
  readonly helpers?: readonly (number | null | undefined)[];
}

/** Of a bench penalty only who serves it is told: nobody sinned. */
function peopleOf({ typeDescKey, details: at = {} }: Play): People {
  const told: Details = at ?? {};
  const helpers = [told.assist1PlayerId, told.assist2PlayerId, told.goalieInNetId];
  switch (typeDescKey) {
    case 'penalty':
      return { person: told.committedByPlayerId, other: told.drawnByPlayerId };
    case 'faceoff':
      return { person: told.winningPlayerId, other: told.losingPlayerId };
    case 'hit':
      return { person: told.hittingPlayerId, other: told.hitteePlayerId };
    case 'giveaway':
    case 'takeaway':
      return { person: told.playerId, other: null };
    default:
      return { person: told.scoringPlayerId ?? told.shootingPlayerId, other: told.blockingPlayerId, helpers };
  }
}

const idsIn = ({ person, other, helpers = [] }: People): readonly number[] =>
  [person, other, ...helpers].flatMap((player) => player ?? []);

const refOrNull = (terms: RawTerms, player: number | null | undefined) =>
  player === null || player === undefined ? null : refOf(terms, player);

/** 1 where the club attacks to the right of upstream's rink, -1 to the left; clubs change ends, and upstream says who defends where. */
function attacks({ homeTeamDefendingSide: side }: Play, isHome: boolean): 1 | -1 | null {
  if (side !== 'left' && side !== 'right') return null;
  return (side === 'left') === isHome ? 1 : -1;
}

/** Feet from the centre spot become metres towards the net that is attacked; turned by half a circle, left stays left. */
function placeOf({ xCoord, yCoord }: Details, direction: 1 | -1 | null) {
  if (direction === null || typeof xCoord !== 'number' || typeof yCoord !== 'number') return { x: null, y: null };
  // Adding 0 makes of -0 what a database keeps.
  return { x: direction * xCoord * metresPerFoot + 0, y: direction * yCoord * metresPerFoot + 0 };
}
