import { describe, expect, it } from '@jest/globals';
import { readNote } from './note.reader.js';
import { haveRealNotes, realNotes, reason, type RealNote } from './real-notes.fixture.js';

/** What plainly stands in a sentence, found without the grammar. */
const plain = {
  list: /\b(?:on|from|to) the [\w -]*?\blist\b/gi,
  days: /(\d+)[- ]day (?:disabled|injured) list/gi,
  retroactive: /retroactive to (\w+ \d+(?:, \d{4})?)/i,
};

/** What is amiss in how a list sentence was read; empty: it is read completely. */
function faults({ date, sentence, player }: RealNote): readonly string[] {
  const { notices, unread } = readNote(sentence, date);
  const ofLists = notices.filter(({ list }) => list !== null);
  const days = [...sentence.matchAll(plain.days)].map(([, length]) => Number(length));
  const readDays = ofLists.flatMap(({ fromListDays, listDays }) =>
    [fromListDays, listDays].filter((of) => of !== null),
  );
  const told = plain.retroactive.exec(sentence)?.[1];
  const year = told?.includes(',') ? '' : `, ${date.slice(0, 4)}`;
  const expected = told === undefined ? null : new Date(`${told}${year} UTC`).toISOString().slice(0, 10);
  const found: string[] = [...unread];
  if (ofLists.length === 0) found.push('no notice');
  if (days.some((length) => !readDays.includes(length))) found.push(`list of ${days.join()} days: ${readDays.join()}`);
  if (expected !== (ofLists.find(({ retroactiveDate }) => retroactiveDate !== null)?.retroactiveDate ?? null))
    found.push(`not retroactive to ${expected}`);
  for (const { playerName, position } of ofLists) {
    const written = position === null ? playerName : `${position} ${playerName}`;
    if (!sentence.includes(` ${written} `) && !sentence.includes(` ${written}.`)) found.push(`no player ${written}`);
  }
  if (player !== null && player !== 'Unknown Player' && !ofLists.some(({ playerName }) => playerName === player))
    found.push(`player is not ${player}`);
  return found;
}

(haveRealNotes ? describe : describe.skip)(`all real transactions${reason}`, () => {
  const notes = haveRealNotes ? realNotes() : [];
  const ofLists = notes.filter(({ sentence }) => new RegExp(plain.list).test(sentence));

  it('[T06] are read completely where they tell of a list: action, list, player, retroactive date', () => {
    const wrong = ofLists.flatMap((note) => faults(note).map((fault) => `${note.sentence}: ${fault}`));
    expect(ofLists.length).toBeGreaterThan(17_000);
    expect(wrong).toEqual([]);
  });

  it('[A14] are read, of an injured list, to at least 99 % in every year', () => {
    const years = new Map<string, { all: number; read: number }>();
    for (const { date, sentence } of ofLists.filter(({ sentence }) => new RegExp(plain.days).test(sentence))) {
      const year = years.get(date.slice(0, 4)) ?? { all: 0, read: 0 };
      const read = readNote(sentence, date).notices.some(({ list }) => list === 'injured');
      years.set(date.slice(0, 4), { all: year.all + 1, read: year.read + (read ? 1 : 0) });
    }
    expect([...years.keys()]).toEqual([...Array.from({ length: 13 }, (_, at) => String(2009 + at)), '2025', '2026']);
    expect([...years].filter(([, { all, read }]) => all < 300 || read / all < 0.99)).toEqual([]);
  });

  it('[A15] hold one sentence that cannot be read, which is listed', () => {
    const unread = notes.filter(({ date, sentence }) => readNote(sentence, date).unread.length > 0);
    expect(unread.map(({ sentence }) => sentence)).toEqual([
      'Cleveland Guardians placed RHP Emmanuel Clase on administrative leave.',
    ]);
  });

  it('[A08] tell injured lists from the others, and from moves that end a stay on one', () => {
    const counts: Record<string, number> = {};
    for (const { date, sentence } of notes)
      for (const { action, list } of readNote(sentence, date).notices) {
        const kind = list === null ? action : `${action} ${list}`;
        counts[kind] = (counts[kind] ?? 0) + 1;
      }
    expect(counts).toEqual({
      activated: 2658,
      'activated bereavement': 164,
      'activated injured': 6368,
      'activated paternity': 318,
      'activated reserve': 3,
      'activated restricted': 132,
      'activated temporarily-inactive': 5,
      designated: 4988,
      optioned: 17133,
      outrighted: 4161,
      'placed bereavement': 196,
      'placed injured': 8471,
      'placed paternity': 337,
      'placed reserve': 8,
      'placed restricted': 218,
      'placed suspended': 29,
      'placed temporarily-inactive': 7,
      released: 2000,
      traded: 7256,
      'transferred injured': 1745,
    });
  });
});
