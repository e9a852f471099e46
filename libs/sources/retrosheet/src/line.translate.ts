import { fact, type DomainRecord } from '@fieldhouse/domain';
import { battingGameLine, pitchingGameLine } from '@fieldhouse/domain/baseball';
import type { BattingLine, BoxScore, PitchingLine } from './box-score.js';
import type { GameHeader } from './game-header.js';
import type { GameIds } from './game-ids.js';
import { SOURCE } from './words.js';

/** Batting and pitching lines of everybody in the game. */
export function* lineRecords(header: GameHeader, box: BoxScore, ids: GameIds): Generator<DomainRecord> {
  for (const line of box.batting) yield battingRecord(line, header, ids);
  for (const line of box.pitching) yield pitchingRecord(line, header, ids);
}

// Written out column by column: spreading the counts into the row took most of the time of a season.
function battingRecord({ person, side, counts }: BattingLine, { localDate }: GameHeader, ids: GameIds) {
  return fact(battingGameLine, {
    game: ids.game,
    person: ids.person(person),
    club: ids.clubs[side],
    source: SOURCE,
    seasonId: ids.seasonId,
    phase: ids.phase,
    localDate,
    games: counts.games,
    plateAppearances: counts.plateAppearances,
    atBats: counts.atBats,
    runs: counts.runs,
    hits: counts.hits,
    doubles: counts.doubles,
    triples: counts.triples,
    homeRuns: counts.homeRuns,
    runsBattedIn: counts.runsBattedIn,
    stolenBases: counts.stolenBases,
    caughtStealing: counts.caughtStealing,
    walks: counts.walks,
    strikeouts: counts.strikeouts,
    intentionalWalks: counts.intentionalWalks,
    hitByPitch: counts.hitByPitch,
    sacrificeHits: counts.sacrificeHits,
    sacrificeFlies: counts.sacrificeFlies,
    groundedIntoDoublePlays: counts.groundedIntoDoublePlays,
    reachedOnInterference: counts.reachedOnInterference,
  });
}

function pitchingRecord({ person, side, counts }: PitchingLine, { localDate }: GameHeader, ids: GameIds) {
  return fact(pitchingGameLine, {
    game: ids.game,
    person: ids.person(person),
    club: ids.clubs[side],
    source: SOURCE,
    seasonId: ids.seasonId,
    phase: ids.phase,
    localDate,
    games: counts.games,
    gamesStarted: counts.gamesStarted,
    gamesFinished: counts.gamesFinished,
    completeGames: counts.completeGames,
    shutouts: counts.shutouts,
    wins: counts.wins,
    losses: counts.losses,
    saves: counts.saves,
    outs: counts.outs,
    hits: counts.hits,
    runs: counts.runs,
    earnedRuns: counts.earnedRuns,
    homeRuns: counts.homeRuns,
    walks: counts.walks,
    intentionalWalks: counts.intentionalWalks,
    strikeouts: counts.strikeouts,
    hitBatters: counts.hitBatters,
    balks: counts.balks,
    wildPitches: counts.wildPitches,
    battersFaced: counts.battersFaced,
    sacrificeHits: counts.sacrificeHits,
    sacrificeFlies: counts.sacrificeFlies,
    groundedIntoDoublePlays: counts.groundedIntoDoublePlays,
  });
}
