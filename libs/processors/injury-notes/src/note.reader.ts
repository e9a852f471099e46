import type { Notice } from './notice.js';
import type { NamedPlayer } from './player.reader.js';
import { readStatement, type Told } from './statement.reader.js';
import { mayHoldStatement, statementsOf, type Statement } from './statement.js';
import { UnreadError } from './unread.error.js';
import { clubLength, textOf, wordsOf, type Word } from './word.js';

export interface ReadNote {
  readonly notices: readonly Notice[];
  /** What could not be read of what concerns a list, a reason a statement. */
  readonly unread: readonly string[];
}

const nothing: ReadNote = { notices: [], unread: [] };
const listWord = /\blists?\b|\b\d+[- ]day\b/i;

/**
 * Reads a transaction's sentence: what it says of players and lists, and the moves that end a stay on a list.
 *
 * ```
 * note       = [club] statement { ("." | ";" | "," | "and") [club] statement }
 * statement  = verb players [rest] | players ["was"] verb [rest] | players "from" list
 * placed     = players "on" list told                       transferred = players ["from" list] "to" list told
 * activated  = players ["from" list]                        traded      = players "to" club ["for" players]
 * told       = { "retroactive to" date | injury }           list        = "the" [days] name "list"
 * players    = [position] name { ("," | "and") [position] name } | "him"
 * ```
 *
 * @param noteDate YYYY-MM-DD; says the year of a date without one
 */
export function readNote(sentence: string, noteDate: string): ReadNote {
  const isOfList = listWord.test(sentence);
  if (!isOfList && !mayHoldStatement(sentence)) return nothing;
  const words = wordsOf(sentence);
  const notices: Notice[] = [];
  const unread: string[] = [];
  const statements = statementsOf(words);
  let told: Told = { sentence, noteDate, clubName: statements.length > 1 ? leadingClub(words) : null, players: [] };
  for (const statement of statements) {
    if (statement.verb === 'none' && !isOfList) continue;
    try {
      const read = readStatement(statement, told);
      notices.push(...read.notices);
      told = { ...told, clubName: read.clubName, players: playersOf(read.notices) ?? told.players };
    } catch (error) {
      if (!(error instanceof UnreadError)) throw error;
      if (concernsList(statement)) unread.push(error.message);
    }
  }
  return { notices, unread };
}

/** A placement on something that is no list is for a person to look at; another move is not. */
function concernsList({ verb, subject, object }: Statement): boolean {
  return verb === 'place' || listWord.test(textOf([...subject, ...object]));
}

function leadingClub(words: readonly Word[]): string | null {
  return textOf(words.slice(0, clubLength(words))) || null;
}

function playersOf(notices: readonly Notice[]): readonly NamedPlayer[] | undefined {
  return notices.length === 0 ? undefined : notices.map(({ playerName, position }) => ({ name: playerName, position }));
}
