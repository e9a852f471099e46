import { describe, expect, it } from '@jest/globals';
import type { InputRow } from '@fieldhouse/plugin-kit';
import { createTestContext, describeProcessor } from '@fieldhouse/plugin-kit/testing';
import { injuryNotes } from './injury-notes.processor.js';

const { ctx } = createTestContext({ settings: {} });
const seasonId = '01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6e7f';
const person = '01890f3c-5a2b-7c4d-9e1f-000000000001';
const club = '01890f3c-5a2b-7c4d-9e1f-000000000002';

const note = (ref: string, text: string, more = {}) =>
  ({
    of: 'transaction-note',
    row: {
      source: 'archive',
      ref,
      seasonId,
      localDate: '2019-06-01',
      effectiveDate: null,
      typeCode: null,
      text,
      person: null,
      club: null,
      playerName: null,
      clubName: null,
      ...more,
    },
  }) as InputRow;

const recordsOf = (...rows: readonly InputRow[]) =>
  injuryNotes.process(rows, {}, ctx).out.map(({ of, row }) => ({ kind: of.kind, ...row }));

const trade = 'Boston Red Sox traded LHP Bo Li and C Al Oh to Texas Rangers for RHP Ed Ox.';

describe('injury notes', () => {
  it('[A08] keep a notice of a list with its note, number, season and date', () => {
    expect(recordsOf(note('1', 'Boston Red Sox placed LHP Bo Li on the 10-day injured list. Sore arm.'))).toEqual([
      {
        kind: 'injury-notice',
        source: 'archive',
        ref: '1',
        number: 1,
        seasonId,
        localDate: '2019-06-01',
        action: 'placed',
        list: 'injured',
        listDays: 10,
        fromListDays: null,
        retroactiveDate: null,
        person: null,
        playerName: 'Bo Li',
        position: 'LHP',
        club: null,
        clubName: 'Boston Red Sox',
        text: 'Sore arm',
      },
    ]);
  });

  it('carry the ids that the source gives, of the club only for its own players', () => {
    expect(recordsOf(note('1', 'Boston Red Sox released Bo Li.', { person, club }))).toMatchObject([{ person, club }]);
    expect(
      recordsOf(note('2', 'Designated Bo Li for assignment.', { club, clubName: 'Boston Red Sox' })),
    ).toMatchObject([{ club, clubName: 'Boston Red Sox' }]);
    expect(recordsOf(note('3', trade, { person, club }))).toMatchObject([
      { number: 1, playerName: 'Bo Li', person: null, club },
      { number: 2, playerName: 'Al Oh', person: null, club },
      { number: 3, playerName: 'Ed Ox', person: null, club: null, clubName: 'Texas Rangers' },
    ]);
    const claim = 'Texas Rangers claimed Bo Li off waivers from Boston Red Sox.';
    expect(recordsOf(note('4', claim, { club, clubName: 'Texas Rangers' }))).toMatchObject([
      { club: null, clubName: 'Boston Red Sox' },
    ]);
  });

  it('take of a sentence that a source repeats for each player the part of its player', () => {
    expect(recordsOf(note('1', trade, { person, club, playerName: 'AL OH' }))).toMatchObject([
      { number: 2, playerName: 'Al Oh', person, club },
    ]);
    expect(recordsOf(note('2', trade, { playerName: 'Unknown Player' }))).toHaveLength(3);
  });

  it('[A15] list what of a list cannot be read, with sentence and reason', () => {
    const sentence = 'Boston Red Sox placed LHP Bo Li on the moon list.';
    expect(recordsOf(note('1', sentence))).toEqual([
      {
        kind: 'unread-note',
        source: 'archive',
        ref: '1',
        seasonId,
        localDate: '2019-06-01',
        text: sentence,
        reason: 'the “moon list” is none of the lists known',
      },
    ]);
  });

  it('[A15] list what an All-Star roster says of a list, and leave aside what else it says', () => {
    const records = recordsOf(
      note('1', 'American League All-Stars activated RF Aaron Judge from the 10-day injured list.'),
      note('2', 'American League All-Stars activated RF Aaron Judge.'),
    );
    expect(records).toMatchObject([{ kind: 'unread-note', ref: '1', reason: expect.stringContaining('have no list') }]);
  });
});

describeProcessor(injuryNotes, {
  folder: import.meta.url,
  partitions: [
    [
      note('1', 'Boston Red Sox placed LHP Bo Li on the 10-day injured list retroactive to May 30, 2019. Sore arm.'),
      note('2', 'Boston Red Sox activated LHP Bo Li from the 10-day injured list.', { person, club }),
      note('3', trade, { person, playerName: 'Ed Ox' }),
      note('4', 'Boston Red Sox placed LHP Bo Li on the moon list.'),
      note('5', 'Boston Red Sox signed LHP Bo Li.'),
    ],
  ],
});
