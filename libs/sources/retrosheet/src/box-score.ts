import type { battingCounts, pitchingCounts } from '@fieldhouse/domain/baseball';
import { EventCode } from './event-code.js';
import type { GameEvent } from './game-event.js';
import type { Participant, Side } from './lineup.state.js';
import type { ScoredGame } from './parse-game.js';
import { HOME, Mark } from './play.js';

export type BattingCounts = { -readonly [Name in keyof typeof battingCounts]: number };
/** Earned runs are null where the game's data records leave the pitcher out. */
export type PitchingCounts = {
  -readonly [Name in keyof typeof pitchingCounts]: Name extends 'earnedRuns' ? number | null : number;
};

export interface BattingLine {
  readonly person: string;
  readonly side: Side;
  readonly counts: BattingCounts;
}

export interface PitchingLine {
  readonly person: string;
  readonly side: Side;
  readonly counts: PitchingCounts;
}

/** Runs by inning, hits, errors, men left on base of one side. */
export interface SideLine {
  /** Null for a half inning that was not played. */
  readonly runs: (number | null)[];
  hits: number;
  errors: number;
  leftOnBase: number;
}

export interface BoxScore {
  readonly batting: readonly BattingLine[];
  readonly pitching: readonly PitchingLine[];
  /** Visitors, home club. */
  readonly sides: readonly [SideLine, SideLine];
}

/** Adds up a game. A man named in the line-up has a game, also without an event. */
export function boxScore(game: ScoredGame): BoxScore {
  const box = new BoxBook(game);
  for (let at = 0; at < game.events.length; at += 1) box.add(game.events[at]!, game.events[at + 1]);
  box.closePitching(game);
  return {
    batting: [...box.batting[0].values(), ...box.batting[1].values()],
    pitching: [...box.pitching[0].values(), ...box.pitching[1].values()],
    sides: box.sides,
  };
}

class BoxBook {
  readonly batting: [Map<string, BattingLine>, Map<string, BattingLine>];
  readonly pitching: readonly [Map<string, PitchingLine>, Map<string, PitchingLine>] = [new Map(), new Map()];
  readonly sides: [SideLine, SideLine];

  constructor(game: ScoredGame) {
    const { inning, side } = game.lastHalf;
    this.sides = [emptySide(inning), emptySide(inning)];
    this.sides[side].runs[inning - 1] = 0;
    this.batting = [battersOf(game.lineups[0].participants), battersOf(game.lineups[1].participants)];
    this.enterPitchers(game);
  }

  add(event: GameEvent, next: GameEvent | undefined): void {
    const batting = this.sides[event.side];
    const fielding = this.sides[event.side === 0 ? 1 : 0];
    batting.runs[event.inning - 1] = (batting.runs[event.inning - 1] ?? 0) + event.runs;
    if (event.hitBases > 0) batting.hits += 1;
    fielding.errors += event.play.errors.length;
    if (next === undefined || next.inning !== event.inning || next.side !== event.side) {
      for (let base = 1; base <= 3; base += 1) if (event.basesAfter[base] !== null) batting.leftOnBase += 1;
    }
    this.addBatting(event);
    this.addPitching(event);
    this.addRunners(event);
  }

  /** In the order they took the mound; one who is charged with nothing and threw to nobody did not pitch. */
  private enterPitchers(game: ScoredGame): void {
    const charged: [Set<string>, Set<string>] = [new Set(), new Set()];
    for (const event of game.events) {
      const side = event.side === 0 ? 1 : 0;
      charged[side].add(event.pitcher).add(event.responsiblePitcher);
    }
    for (const side of [0, 1] as const) {
      for (const person of game.lineups[side].pitchers) {
        if (charged[side].has(person)) this.pitching[side].set(person, { person, side, counts: noPitching() });
      }
    }
  }

  private addBatting(event: GameEvent): void {
    if (!event.endsPlateAppearance) return;
    const counts = this.batter(event, event.responsibleBatter).counts;
    const { play } = event;
    counts.plateAppearances += 1;
    if (event.atBat) counts.atBats += 1;
    counts.runsBattedIn += event.runsBattedIn;
    if (play.sacrificeHit) counts.sacrificeHits += 1;
    if (play.sacrificeFly) counts.sacrificeFlies += 1;
    if (play.groundedIntoDoublePlay) counts.groundedIntoDoublePlays += 1;
    switch (play.code) {
      case EventCode.strikeout:
        counts.strikeouts += 1;
        return;
      case EventCode.intentionalWalk:
        counts.intentionalWalks += 1;
        counts.walks += 1;
        return;
      case EventCode.walk:
        counts.walks += 1;
        return;
      case EventCode.hitByPitch:
        counts.hitByPitch += 1;
        return;
      case EventCode.interference:
        counts.reachedOnInterference += 1;
        return;
    }
    if (event.hitBases > 0) counts.hits += 1;
    if (event.hitBases === 2) counts.doubles += 1;
    if (event.hitBases === 3) counts.triples += 1;
    if (event.hitBases === 4) counts.homeRuns += 1;
  }

  private addPitching(event: GameEvent): void {
    const { play } = event;
    const now = this.pitcher(event, event.pitcher).counts;
    now.outs += event.outs;
    if (play.wildPitch) now.wildPitches += 1;
    if (play.code === EventCode.balk) now.balks += 1;
    if (!event.endsPlateAppearance) return;
    const counts =
      event.responsiblePitcher === event.pitcher ? now : this.pitcher(event, event.responsiblePitcher).counts;
    counts.battersFaced += 1;
    if (event.hitBases > 0) counts.hits += 1;
    if (event.hitBases === 4) counts.homeRuns += 1;
    if (play.sacrificeHit) counts.sacrificeHits += 1;
    if (play.sacrificeFly) counts.sacrificeFlies += 1;
    if (play.groundedIntoDoublePlay) counts.groundedIntoDoublePlays += 1;
    switch (play.code) {
      case EventCode.strikeout:
        counts.strikeouts += 1;
        return;
      case EventCode.intentionalWalk:
        counts.intentionalWalks += 1;
        counts.walks += 1;
        return;
      case EventCode.walk:
        counts.walks += 1;
        return;
      case EventCode.hitByPitch:
        counts.hitBatters += 1;
    }
  }

  private addRunners(event: GameEvent): void {
    if (event.batterDestination >= HOME) this.addRun(event, event.batter, event.responsiblePitcher);
    for (let base = 1; base <= 3; base += 1) {
      const runner = event.bases[base];
      if (runner === null || runner === undefined) continue;
      const destination =
        base === 1 ? event.firstDestination : base === 2 ? event.secondDestination : event.thirdDestination;
      if (destination >= HOME) this.addRun(event, runner.id, runner.pitcher);
      const marks = event.play.marks[base]!;
      if ((marks & Mark.stolenBase) !== 0) this.batter(event, runner.id).counts.stolenBases += 1;
      if ((marks & Mark.caughtStealing) !== 0) this.batter(event, runner.id).counts.caughtStealing += 1;
    }
  }

  private addRun(event: GameEvent, runner: string, pitcher: string): void {
    this.batter(event, runner).counts.runs += 1;
    this.pitcher(event, pitcher).counts.runs += 1;
  }

  private batter(event: GameEvent, person: string): BattingLine {
    const lines = this.batting[event.side];
    let line = lines.get(person);
    if (line === undefined) {
      line = { person, side: event.side, counts: noBatting() };
      lines.set(person, line);
    }
    return line;
  }

  private pitcher(event: GameEvent, person: string): PitchingLine {
    const side = event.side === 0 ? 1 : 0;
    const lines = this.pitching[side];
    let line = lines.get(person);
    if (line === undefined) {
      line = { person, side, counts: noPitching() };
      lines.set(person, line);
    }
    return line;
  }

  /** Starts, finishes, decisions and earned runs: what belongs to the game, not to a play. */
  closePitching(game: ScoredGame): void {
    const { info } = game.header;
    for (const lines of this.pitching) {
      const pitchers = [...lines.values()];
      pitchers.forEach(({ person, side, counts }, place) => {
        const last = place === pitchers.length - 1;
        const alone = pitchers.length === 1;
        counts.gamesStarted = place === 0 ? 1 : 0;
        counts.gamesFinished = last && !alone ? 1 : 0;
        counts.completeGames = alone ? 1 : 0;
        counts.shutouts = alone && game.score[side === 0 ? 1 : 0] === 0 ? 1 : 0;
        counts.wins = info.get('wp') === person ? 1 : 0;
        counts.losses = info.get('lp') === person ? 1 : 0;
        counts.saves = info.get('save') === person ? 1 : 0;
        counts.earnedRuns = game.earnedRuns.get(person) ?? null;
      });
    }
  }
}

function battersOf(participants: readonly Participant[]): Map<string, BattingLine> {
  return new Map(participants.map(({ id, side }) => [id, { person: id, side, counts: noBatting() }]));
}

function emptySide(innings: number): SideLine {
  return { runs: Array.from({ length: innings }, () => null), hits: 0, errors: 0, leftOnBase: 0 };
}

function noBatting(): BattingCounts {
  return {
    games: 1,
    plateAppearances: 0,
    atBats: 0,
    runs: 0,
    hits: 0,
    doubles: 0,
    triples: 0,
    homeRuns: 0,
    runsBattedIn: 0,
    stolenBases: 0,
    caughtStealing: 0,
    walks: 0,
    strikeouts: 0,
    intentionalWalks: 0,
    hitByPitch: 0,
    sacrificeHits: 0,
    sacrificeFlies: 0,
    groundedIntoDoublePlays: 0,
    reachedOnInterference: 0,
  };
}

function noPitching(): PitchingCounts {
  return {
    games: 1,
    gamesStarted: 0,
    gamesFinished: 0,
    completeGames: 0,
    shutouts: 0,
    wins: 0,
    losses: 0,
    saves: 0,
    outs: 0,
    hits: 0,
    runs: 0,
    earnedRuns: 0,
    homeRuns: 0,
    walks: 0,
    intentionalWalks: 0,
    strikeouts: 0,
    hitBatters: 0,
    balks: 0,
    wildPitches: 0,
    battersFaced: 0,
    sacrificeHits: 0,
    sacrificeFlies: 0,
    groundedIntoDoublePlays: 0,
  };
}
