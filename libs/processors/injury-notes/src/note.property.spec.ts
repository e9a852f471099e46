import { majorLeagueClubs, playerLists } from '@fieldhouse/domain/baseball';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { readNote } from './note.reader.js';
import type { Notice } from './notice.js';
import { sentenceOf } from './notice-sentence.fixture.js';

const names = [
  'Al',
  'DL',
  'C.J.',
  'Hyun-il',
  'José',
  'de',
  'De',
  'la',
  'van',
  'Cruz',
  "O'Day",
  'deGrom',
  'Choi',
  'Jr.',
];
const isName = (words: readonly string[]) => /^\p{Lu}/u.test(words[0]!) && !['Jr.', 'de'].includes(words.at(-1)!);
const playerName = fc
  .array(fc.constantFrom(...names), { minLength: 2, maxLength: 4 })
  .filter(isName)
  .map((words) => words.join(' '));
const position = fc.constantFrom(null, ...'RHP LHP SHP C 1B 2B 3B SS LF CF RF OF DH P IF INF UT TWP INF/OF'.split(' '));
const clubName = fc.constantFrom(...majorLeagueClubs.flatMap(({ names }) => names));
const date = fc.date({ min: new Date('2009-01-01'), max: new Date('2026-12-31'), noInvalidDate: true });
const isoDate = date.map((day) => day.toISOString().slice(0, 10));
const injuries = [
  'Right',
  'elbow',
  'strain',
  'and',
  'on',
  'from',
  'the',
  'list',
  '15-day',
  'A/C joint',
  "his left 'lat'",
  '&',
];
const text = fc.array(fc.constantFrom(...injuries), { maxLength: 8 }).map((words) => words.join(' '));
const listDays = fc.constantFrom(7, 10, 15, 60);
const others = playerLists.filter((list) => list !== 'injured');

const constant = fc.constant;
const untold = { fromListDays: constant(null), retroactiveDate: constant(null), text: constant('') };
const about = { playerName, position, clubName };
const injured = { ...about, list: constant('injured' as const), listDays, text, retroactiveDate: fc.option(isoDate) };
const notice: fc.Arbitrary<Notice> = fc.oneof(
  fc.record({ ...untold, ...injured, action: constant('placed' as const) }),
  fc.record({ ...injured, action: constant('transferred' as const), fromListDays: listDays }),
  fc.record({ ...injured, ...untold, action: constant('activated' as const) }),
  fc.record({
    ...untold,
    ...about,
    action: fc.constantFrom('placed' as const, 'activated' as const),
    list: fc.constantFrom(...others),
    listDays: constant(null),
  }),
  fc.record({
    ...untold,
    ...about,
    action: constant('activated' as const),
    list: constant(null),
    listDays: constant(null),
  }),
);

describe('readNote', () => {
  it('[A08] [A13] [A14] reads from the sentence of a notice that notice again', () => {
    fc.assert(
      fc.property(notice, isoDate, (told, noteDate) => {
        expect(readNote(sentenceOf(told), noteDate)).toEqual({ notices: [told], unread: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('reads any text without failing', () => {
    const word = fc.oneof(
      fc.constantFrom(
        ...'placed activated transferred traded claimed on from to the 15-day list for , . ; ( and RHP'.split(' '),
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(word), isoDate, (words, noteDate) => {
        const { notices, unread } = readNote(words.join(' '), noteDate);
        expect(notices.every(({ playerName }) => playerName !== '')).toBe(true);
        expect(unread).not.toContain('');
      }),
      { numRuns: 500 },
    );
  });
});
