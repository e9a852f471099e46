import { positionIndex, readPlayers, type NamedPlayer } from './player.reader.js';
import { WordCursor } from './word-cursor.js';
import { clubLength, textOf, type Word } from './word.js';

export interface Subject {
  readonly clubName: string | null;
  /** Of a passive sentence. */
  readonly players: readonly NamedPlayer[];
}

/** "C Vinny Rottino cleared waivers and was outrighted": how a passive goes on between player and verb. */
const between = new Set(['was', 'were', 'cleared']);

/**
 * Reads what stands before a verb: the club, or of a passive ("RHP Carlos Zambrano suspended.") the players.
 *
 * @param passive known to be one; otherwise a position or "was" tells it
 */
export function readSubject(words: readonly Word[], passive: boolean): Subject {
  const end = words.findIndex(({ lower }) => between.has(lower));
  const subject = end < 0 ? words : words.slice(0, end);
  const position = positionIndex(subject);
  if (end < 0 && position < 0 && !passive) return { clubName: textOf(subject) || null, players: [] };
  const length = position < 0 ? clubLength(subject) : position;
  return {
    clubName: textOf(subject.slice(0, length)) || null,
    players: readPlayers(new WordCursor(subject.slice(length))),
  };
}
