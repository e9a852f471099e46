import { SkipRecordError } from '@fieldhouse/plugin-kit';
import type { GameEvent } from './game-event.js';
import { gameHeader, type GameHeader } from './game-header.js';
import { gameIdOf } from './game-file.reader.js';
import { GameScorer } from './game.scorer.js';
import { Hands } from './hands.js';
import type { LineupState, Side } from './lineup.state.js';
import type { RawGame } from './raw-game.schema.js';
import { fieldsOf } from './record-line.js';
import { UnreadableError } from './unreadable.error.js';

/** A game as its file tells it, understood. */
export interface ScoredGame {
  readonly header: GameHeader;
  readonly events: readonly GameEvent[];
  /** Visitors, home club. */
  readonly lineups: readonly [LineupState, LineupState];
  readonly score: readonly [number, number];
  /** The half inning that had begun last, also where no play of it was finished. */
  readonly lastHalf: { readonly inning: number; readonly side: Side };
  /** Official earned runs by pitcher: not to be computed from the plays. */
  readonly earnedRuns: ReadonlyMap<string, number>;
  readonly comments: readonly string[];
  readonly findings: readonly string[];
}

/**
 * Reads one game from its records.
 *
 * @throws SkipRecordError anything in it that cannot be: the whole game is refused, with file, line, text and reason
 */
export function parseGame(raw: RawGame): ScoredGame {
  const reader = new GameReader(raw);
  let at = 0;
  try {
    for (; at < raw.lines.length; at += 1) reader.read(raw.lines[at]!, raw.firstLine + at);
    return reader.finished();
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    const line = raw.firstLine + Math.min(at, raw.lines.length - 1);
    const text = raw.lines[at] ?? 'end of the game';
    throw new SkipRecordError(`${error.message} (game ${gameIdOf(raw.lines) || '?'})`, {
      where: `${raw.file} line ${line}: ${text}`,
    });
  }
}

class GameReader {
  private readonly info = new Map<string, string>();
  private readonly hands: Hands;
  private readonly earnedRuns = new Map<string, number>();
  private readonly comments: string[] = [];
  private id = '';
  private scorer: GameScorer | null = null;

  constructor(raw: RawGame) {
    this.hands = new Hands(raw.hands);
  }

  read(line: string, number: number): void {
    if (line.startsWith('play,')) {
      this.readPlay(line, number);
      return;
    }
    if (line === '') return;
    const fields = fieldsOf(line);
    switch (fields[0]) {
      case 'id':
        if (this.id !== '') throw new UnreadableError('a second id record in one game');
        if (fields[1] === undefined || fields[1] === '') throw new UnreadableError('an id record without an id');
        this.id = fields[1];
        return;
      case 'version':
        return;
      case 'info':
        this.info.set(fields[1] ?? '', fields[2] ?? '');
        return;
      case 'start':
        this.scoring().start(
          text(fields, 1),
          fields[2] ?? '',
          sideOf(fields[3]),
          slotOf(fields[4]),
          positionOf(fields[5], 10),
        );
        return;
      case 'sub':
        this.scoring().substitute(
          text(fields, 1),
          fields[2] ?? '',
          sideOf(fields[3]),
          slotOf(fields[4]),
          positionOf(fields[5], 12),
        );
        return;
      case 'com':
        this.comments.push(fields.slice(1).join(','));
        return;
      case 'data':
        if (fields[1] === 'er') this.earnedRuns.set(text(fields, 2), numberOf(fields[3]));
        return;
      case 'badj':
        this.hands.adjustBatter(text(fields, 1), handOf(fields[2]));
        return;
      case 'padj':
        this.hands.adjustPitcher(text(fields, 1), handOf(fields[2]));
        return;
      case 'ladj':
        this.scoring().expectBatter(sideOf(fields[1]), slotOf(fields[2]));
        return;
      case 'radj':
        this.scoring().putAutomaticRunner(text(fields, 1), baseOf(fields[2]));
        return;
      case 'presadj':
        this.scoring().chargeRunner(text(fields, 1), baseOf(fields[2]));
        return;
      default:
        throw new UnreadableError(`record type "${fields[0]}" is unknown`);
    }
  }

  finished(): ScoredGame {
    const scorer = this.scoring();
    if (scorer.events.length === 0) throw new UnreadableError('a game without a play');
    if (this.earnedRuns.size === 0) throw new UnreadableError('the game stops before its data records');
    scorer.finish();
    return {
      header: gameHeader(this.id, this.info),
      events: scorer.events,
      lineups: scorer.lineups,
      score: scorer.state.runs,
      lastHalf: { inning: scorer.state.inning, side: scorer.state.side },
      earnedRuns: this.earnedRuns,
      comments: this.comments,
      findings: scorer.findings,
    };
  }

  private scoring(): GameScorer {
    if (this.scorer === null) {
      if (this.id === '') throw new UnreadableError('a game without an id record');
      this.scorer = new GameScorer(this.hands);
    }
    return this.scorer;
  }

  private readPlay(line: string, number: number): void {
    const inningEnd = line.indexOf(',', 5);
    const sideEnd = line.indexOf(',', inningEnd + 1);
    const batterEnd = line.indexOf(',', sideEnd + 1);
    const countEnd = line.indexOf(',', batterEnd + 1);
    const pitchesEnd = line.indexOf(',', countEnd + 1);
    if (inningEnd < 0 || sideEnd < 0 || batterEnd < 0 || countEnd < 0 || pitchesEnd < 0) {
      throw new UnreadableError('a play record has seven fields');
    }
    const inning = Number(line.slice(5, inningEnd));
    if (!Number.isInteger(inning) || inning < 1) throw new UnreadableError('the inning is no number from 1');
    this.scoring().play(
      {
        inning,
        side: sideOf(line.slice(inningEnd + 1, sideEnd)),
        batter: line.slice(sideEnd + 1, batterEnd),
        count: line.slice(batterEnd + 1, countEnd),
        pitches: line.slice(countEnd + 1, pitchesEnd),
        text: line.slice(pitchesEnd + 1),
      },
      number,
    );
  }
}

function text(fields: readonly string[], at: number): string {
  const value = fields[at];
  if (value === undefined || value === '') throw new UnreadableError(`field ${at} of the record is empty`);
  return value;
}

function sideOf(field: string | undefined): Side {
  if (field === '0') return 0;
  if (field === '1') return 1;
  throw new UnreadableError(`side "${field ?? ''}" is neither 0 (visitors) nor 1 (home)`);
}

function numberOf(field: string | undefined): number {
  if (field === undefined || !/^\d+$/.test(field)) throw new UnreadableError(`"${field ?? ''}" is no number`);
  return Number(field);
}

function slotOf(field: string | undefined): number {
  const slot = numberOf(field);
  if (slot > 9) throw new UnreadableError(`place ${slot} of the batting order`);
  return slot;
}

function positionOf(field: string | undefined, highest: number): number {
  const position = numberOf(field);
  if (position < 1 || position > highest) throw new UnreadableError(`position ${position}`);
  return position;
}

function baseOf(field: string | undefined): number {
  const base = numberOf(field);
  if (base < 1 || base > 3) throw new UnreadableError(`base ${base}`);
  return base;
}

function handOf(field: string | undefined): string {
  if (field === 'L' || field === 'R') return field;
  throw new UnreadableError(`hand "${field ?? ''}" is neither L nor R`);
}
