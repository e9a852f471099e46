import { appearance, fact, type DomainRecord, type ExternalId } from '@fieldhouse/domain';
import { battingGameLine, pitchingGameLine } from '@fieldhouse/domain/baseball';
import type { GameRefs } from './game-refs.js';
import type { BoxPlayer, BoxSide } from './live-feed.schema.js';
import { SOURCE } from './words.js';

/** Who was in the game and what he did, from the box score. */
export function* boxRecords(
  sides: readonly { readonly club: ExternalId; readonly box: BoxSide }[],
  refs: GameRefs,
): Generator<DomainRecord> {
  const seen = new Set<number>();
  for (const { club, box } of sides) {
    for (const id of box.batters) {
      const man = box.players[`ID${id}`];
      if (man === undefined) continue;
      // Of one who was traded before the game went on, the first of his clubs.
      if (!seen.has(id)) yield appearanceRecord(man, club, refs);
      seen.add(id);
      yield battingRecord(man, club, refs);
      if (box.pitchers.includes(id)) yield pitchingRecord(man, club, refs);
    }
  }
}

function appearanceRecord(man: BoxPlayer, club: ExternalId, refs: GameRefs): DomainRecord<typeof appearance> {
  const order = Number(man.battingOrder ?? NaN);
  const slot = Number.isInteger(order) ? Math.floor(order / 100) : 0;
  const startedPitching = countIn(man.stats.pitching, 'gamesStarted') === 1;
  return fact(appearance, {
    game: refs.game,
    person: refs.person(man.person.id),
    source: SOURCE,
    club,
    started: startedPitching || (slot > 0 && order % 100 === 0),
    positions: (man.allPositions ?? []).map(({ abbreviation }) => abbreviation).join('-'),
    battingOrder: slot >= 1 && slot <= 9 ? slot : null,
  });
}

const lineOf = (man: BoxPlayer, club: ExternalId, refs: GameRefs) => ({
  game: refs.game,
  person: refs.person(man.person.id),
  club,
  source: SOURCE,
  seasonId: refs.seasonId,
  phase: refs.phase,
  localDate: refs.localDate,
});

/** A pitcher who did not bat has no batting in the box score: of him all is 0. */
function battingRecord(man: BoxPlayer, club: ExternalId, refs: GameRefs): DomainRecord<typeof battingGameLine> {
  const batting = man.stats.batting;
  const absent = batting === undefined || Object.keys(batting).length === 0 ? 0 : null;
  const count = (name: string) => absent ?? countIn(batting, name);
  return fact(battingGameLine, {
    ...lineOf(man, club, refs),
    games: 1,
    plateAppearances: count('plateAppearances'),
    atBats: count('atBats'),
    runs: count('runs'),
    hits: count('hits'),
    doubles: count('doubles'),
    triples: count('triples'),
    homeRuns: count('homeRuns'),
    runsBattedIn: count('rbi'),
    stolenBases: count('stolenBases'),
    caughtStealing: count('caughtStealing'),
    walks: count('baseOnBalls'),
    strikeouts: count('strikeOuts'),
    intentionalWalks: count('intentionalWalks'),
    hitByPitch: count('hitByPitch'),
    sacrificeHits: count('sacBunts'),
    sacrificeFlies: count('sacFlies'),
    groundedIntoDoublePlays: count('groundIntoDoublePlay'),
    reachedOnInterference: count('catchersInterference'),
  });
}

/** Grounded into double plays by whom he faced: not in a box score. */
function pitchingRecord(man: BoxPlayer, club: ExternalId, refs: GameRefs): DomainRecord<typeof pitchingGameLine> {
  const pitching = man.stats.pitching;
  const count = (name: string) => countIn(pitching, name);
  return fact(pitchingGameLine, {
    ...lineOf(man, club, refs),
    games: 1,
    gamesStarted: count('gamesStarted'),
    gamesFinished: count('gamesFinished'),
    completeGames: count('completeGames'),
    shutouts: count('shutouts'),
    wins: count('wins'),
    losses: count('losses'),
    saves: count('saves'),
    outs: count('outs') ?? outsOf(pitching?.['inningsPitched']),
    hits: count('hits'),
    runs: count('runs'),
    earnedRuns: count('earnedRuns'),
    homeRuns: count('homeRuns'),
    walks: count('baseOnBalls'),
    intentionalWalks: count('intentionalWalks'),
    strikeouts: count('strikeOuts'),
    hitBatters: count('hitBatsmen') ?? count('hitByPitch'),
    balks: count('balks'),
    wildPitches: count('wildPitches'),
    battersFaced: count('battersFaced'),
    sacrificeHits: count('sacBunts'),
    sacrificeFlies: count('sacFlies'),
    groundedIntoDoublePlays: null,
  });
}

type Stats = Readonly<Record<string, unknown>> | undefined;

/** Null where the box score does not have it. */
function countIn(stats: Stats, name: string): number | null {
  const value = stats?.[name];
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;
}

/** `6.1`: six innings and a third. */
function outsOf(innings: unknown): number | null {
  const [, whole, thirds] = /^(\d+)\.([012])$/.exec(String(innings)) ?? [];
  return whole === undefined ? null : Number(whole) * 3 + Number(thirds);
}
