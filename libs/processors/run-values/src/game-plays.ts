import { believedSource } from '@fieldhouse/domain';
import { battingLine } from '@fieldhouse/domain/baseball';
import { playsKey } from './club-line.js';
import { withHalfInnings } from './expectancy.js';
import type { Play } from './play.js';
import { noChange, withPlay, type RunChange } from './run-change.js';
import type { LeagueSums } from './run-environment.js';
import type { Draft } from './run-values.state.js';

/** Takes in a play as a source tells it. Plays come game by game: one of another game closes the open one. */
export function tell(season: Draft, game: string, source: string, play: Play): void {
  if (season.open?.game !== game) closeGame(season);
  season.open ??= { game, told: {} };
  (season.open.told[source] ??= []).push(play);
}

/** Adds the plays of the open game, as the source tells them that is believed. */
export function closeGame(season: Draft): void {
  const { open } = season;
  season.open = null;
  const plays = open?.told[believedSource(battingLine, Object.keys(open.told)) ?? ''] ?? [];
  const [away, home] = season.games[open?.game ?? ''] ?? ['', ''];
  for (const play of plays) {
    const [batting, pitching] = play.half === 'top' ? [away, home] : [home, away];
    const turns = play.plateAppearance ? 1 : 0;
    add(season.events, play.type, play, 1);
    add(season.pitchers, playsKey({ person: play.pitcher, club: pitching }), play, turns);
    for (const person of play.batters)
      add(season.batters, playsKey({ person, club: batting }), play, turns, 1 / play.batters.length);
  }
  season.league = plays.reduce(withTurn, season.league);
  season.expectancy = withHalfInnings(season.expectancy, plays);
}

function add(changes: Record<string, RunChange>, key: string, play: Play, count: number, share = 1): void {
  changes[key] = withPlay(changes[key] ?? noChange, play, count, share);
}

const withTurn = (league: LeagueSums, play: Play): LeagueSums => ({
  plateAppearances: league.plateAppearances + (play.plateAppearance ? 1 : 0),
  atBats: league.atBats + (play.atBat ? 1 : 0),
  sacrificeFlies: league.sacrificeFlies + (play.sacrificeFly ? 1 : 0),
  runs: league.runs + play.runs,
});
