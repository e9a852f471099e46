import { fact, foldName, type DomainRecord, type RecordOf } from '@fieldhouse/domain';
import { injuryNotice, transactionNote, unreadNote } from '@fieldhouse/domain/baseball';
import { defineProcessor } from '@fieldhouse/plugin-kit';
import { z } from 'zod';
import { readNote } from './note.reader.js';
import type { Notice } from './notice.js';

type Note = RecordOf<typeof transactionNote>;

/**
 * Reads the sentences of transactions: what each says of a player and a list, and the moves that end a stay on one. What
 * concerns a list and cannot be read is put out with the reason.
 */
export const injuryNotes = defineProcessor({
  manifest: {
    id: 'injury-notes',
    title: 'What transactions say of lists',
    version: 1,
    sport: 'baseball',
    owner: 'baseball',
  },
  parameters: z.strictObject({}),
  inputs: [{ of: transactionNote, partitionBy: 'seasonId', orderBy: ['localDate'] }],
  outputs: [injuryNotice, unreadNote],
  state: z.strictObject({}),
  initial: () => ({}),
  process: (batch, state) => ({ state, out: batch.flatMap(({ row }) => [...recordsOf(row as Note)]) }),
  finish: (state) => ({ state, out: [] }),
});

function* recordsOf(note: Note): Generator<DomainRecord> {
  const { source, ref, seasonId, localDate, text } = note;
  const { notices, unread } = readNote(text, localDate);
  const reasons = [...unread];
  const named = notices.filter(({ playerName }) => isOf(playerName, note.playerName));
  for (const [at, notice] of notices.entries()) {
    // A source that has a row a player repeats the sentence of a trade in each.
    if (named.length > 0 && !named.includes(notice)) continue;
    if (isAllStars(notice)) {
      if (notice.list !== null) reasons.push(`“${notice.clubName}” play one game and have no list`);
      continue;
    }
    const person = named.length > 0 || notices.length === 1 ? note.person : null;
    yield fact(injuryNotice, {
      source,
      ref,
      number: at + 1,
      seasonId,
      localDate,
      ...notice,
      person,
      ...clubOf(note, notice),
    });
  }
  if (reasons.length > 0)
    yield fact(unreadNote, { source, ref, seasonId, localDate, text, reason: reasons.join('; ') });
}

const isOf = (name: string, told: string | null) => told !== null && foldName(name) === foldName(told);

/** An All-Star game's roster: who stands on it stays on his club's list. */
const isAllStars = ({ clubName }: Notice) => clubName?.endsWith('All-Stars') ?? false;

/** The note's club counts for the players of that club; of a trade there are others. */
function clubOf({ club, clubName, text }: Note, notice: Notice) {
  if (notice.clubName === null) return { club, clubName };
  const isNotes = clubName === null ? text.startsWith(notice.clubName) : isOf(notice.clubName, clubName);
  return { club: isNotes ? club : null, clubName: notice.clubName };
}
