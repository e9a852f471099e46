import type { NoticeAction } from '@fieldhouse/domain/baseball';
import { readList } from './list.reader.js';
import type { Notice } from './notice.js';
import { readPlayers, type NamedPlayer } from './player.reader.js';
import type { Statement, Verb } from './statement.js';
import { readSubject } from './subject.reader.js';
import { readToldInjury } from './told-injury.reader.js';
import { UnreadError } from './unread.error.js';
import { WordCursor } from './word-cursor.js';
import { textOf } from './word.js';

/** What the note told before the statement. */
export interface Told {
  readonly sentence: string;
  readonly noteDate: string;
  /** The club that a statement without one is of. */
  readonly clubName: string | null;
  /** Whom "him" means. */
  readonly players: readonly NamedPlayer[];
}

/** A statement whose club and players are read. */
interface Reading extends Told {
  /** Behind the players of an active sentence, else behind the verb. */
  readonly cursor: WordCursor;
}
type Details = Partial<Omit<Notice, 'action' | 'playerName' | 'position'>>;

/**
 * Reads one statement.
 *
 * @returns a notice a player, none where it tells no move of a named player; and the club whose move it is
 * @throws UnreadError it does not go on as its verb wants
 */
export function readStatement(
  { verb, subject, object }: Statement,
  told: Told,
): { readonly notices: readonly Notice[]; readonly clubName: string | null } {
  const cursor = new WordCursor(object);
  const { clubName, players } = readSubject(subject, object.length === 0 || verb === 'none');
  const reading = {
    ...told,
    clubName: clubName ?? told.clubName,
    players: players.length > 0 ? players : readPlayers(cursor, told.players),
    cursor,
  };
  return { notices: readers[verb](reading), clubName: reading.clubName };
}

const readers: Readonly<Record<Verb, (reading: Reading) => readonly Notice[]>> = {
  place: readPlacement,
  transfer: readTransfer,
  activate: readActivation,
  suspend: (reading) => noticesOf(reading, 'placed', { list: 'suspended' }),
  trade: (reading) => readExchange(reading, 'to'),
  acquire: (reading) => readExchange(reading, 'from'),
  claim: readClaim,
  release: (reading) => noticesOf(reading, 'released'),
  option: (reading) => noticesOf(reading, 'optioned'),
  outright: (reading) => noticesOf(reading, 'outrighted'),
  designate: (reading) => noticesOf(reading, 'designated'),
  // "sent … on a rehab assignment" ends nothing.
  send: (reading) => (reading.cursor.is('outright') ? noticesOf(reading, 'outrighted') : []),
  // "Texas Rangers RF Shin-Soo Choo from the 15-day disabled list." is an activation.
  none(reading) {
    if (!reading.cursor.is('from')) throw new UnreadError('expected a verb that says what was done, found none');
    return readActivation(reading);
  },
  other: () => [],
};

/** "placed LHP Rich Hill on the 15-day disabled list with a strained left elbow"; "placed C Bo Lund on waivers". */
function readPlacement(reading: Reading): readonly Notice[] {
  const { cursor, sentence, noteDate } = reading;
  expectPlayers(reading);
  if (!cursor.take('on') && !cursor.take('onto')) throw cursor.unread('“on”');
  cursor.take('outright');
  if (cursor.take('waivers')) return noticesOf(reading, 'designated');
  const { list, days } = readList(cursor);
  const injury = readToldInjury(sentence, cursor.rest, noteDate);
  return noticesOf(reading, 'placed', { list, listDays: days, ...injury });
}

/** "transferred RHP Abe Cole from the 15-day injured list to the 60-day injured list." */
function readTransfer(reading: Reading): readonly Notice[] {
  const { cursor, sentence, noteDate } = reading;
  expectPlayers(reading);
  const from = cursor.take('from') ? readList(cursor) : null;
  if (!cursor.take('to')) throw cursor.unread('“to”');
  const { list, days } = readList(cursor);
  const injury = readToldInjury(sentence, cursor.rest, noteDate);
  return noticesOf(reading, 'transferred', { list, listDays: days, fromListDays: from?.days ?? null, ...injury });
}

/** "activated 2B Ike Dow from the 10-day injured list."; "activated 2B Ike Dow."; "reinstated to Texas Rangers" is none. */
function readActivation(reading: Reading): readonly Notice[] {
  const { cursor, sentence, noteDate } = reading;
  if (cursor.is('to')) return [];
  expectPlayers(reading);
  if (!cursor.take('from')) return noticesOf(reading, 'activated');
  const { list, days } = readList(cursor);
  const { text } = readToldInjury(sentence, cursor.rest, noteDate);
  return noticesOf(reading, 'activated', { list, listDays: days, text });
}

/** "traded LHP X to CLUB for RHP Y and cash" and "acquired RHP Y from CLUB for LHP X": those who come and those who go. */
function readExchange(reading: Reading, towards: 'to' | 'from'): readonly Notice[] {
  const { cursor, clubName } = reading;
  const partner = cursor.take(towards) ? readClub(cursor) : null;
  cursor.take('in', 'exchange');
  const others = cursor.take('for') ? readPlayers(cursor) : [];
  const [given, got] = towards === 'to' ? [reading.players, others] : [others, reading.players];
  return [
    ...noticesOf({ ...reading, players: given }, 'traded'),
    ...noticesOf({ ...reading, players: got, clubName: partner ?? clubName }, 'traded'),
  ];
}

/** "claimed RHP X off waivers from CLUB." */
function readClaim(reading: Reading): readonly Notice[] {
  const { cursor } = reading;
  cursor.take('off', 'waivers');
  const from = cursor.take('from') ? readClub(cursor) : null;
  return noticesOf({ ...reading, clubName: from ?? reading.clubName }, 'traded');
}

/** Up to what a club is given for, or the end of the sentence. */
function readClub(cursor: WordCursor): string | null {
  cursor.take('the');
  const start = cursor.at;
  while (cursor.word !== undefined && /^\p{Lu}|^\d/u.test(cursor.word.text)) {
    cursor.at += 1;
    if (cursor.words[cursor.at - 1]!.stop !== '') break;
  }
  return textOf(cursor.words.slice(start, cursor.at)) || null;
}

function expectPlayers({ players, cursor }: Reading): void {
  if (players.length === 0) throw cursor.unread('a player');
}

function noticesOf({ players, clubName }: Reading, action: NoticeAction, details: Details = {}): readonly Notice[] {
  const { list = null, listDays = null, fromListDays = null, retroactiveDate = null, text = '' } = details;
  return players.map(({ name: playerName, position }) => ({
    action,
    list,
    listDays,
    fromListDays,
    playerName,
    position,
    clubName,
    retroactiveDate,
    text,
  }));
}
