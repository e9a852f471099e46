import { PermanentError } from '@fieldhouse/plugin-kit';
import { describe, expect, it } from '@jest/globals';
import { constantFrom, array, assert, property, tuple } from 'fast-check';
import { notesOf } from './note-file.js';

const archive = (...rows: readonly string[]) => ['date,transaction', ...rows].join('\n');
const refs = (text: string) => [...notesOf('a.csv', text)].flatMap((raw) => (raw.what === 'note' ? [raw.ref] : []));

describe('notesOf', () => {
  it('reads date and sentence by the names of their columns, with commas and quotes in it', () => {
    expect([...notesOf('2012.csv', archive('2012-01-01,"Oakland signed ""Bo"", and Al."'))]).toEqual([
      { what: 'season', where: '2012.csv', season: 2012 },
      {
        what: 'note',
        where: '2012.csv line 2',
        ref: expect.stringMatching(/^2012-01-01-[0-9a-f]{16}-1$/),
        date: '2012-01-01',
        text: 'Oakland signed "Bo", and Al.',
        club: null,
        player: null,
      },
    ]);
  });

  it('reads club and player where they have columns', () => {
    const text = 'player,details_raw,team,date,description_repaired\n,x,Athletics,2025-04-21,Athletics signed.\n';
    expect([...notesOf('a.csv', text)][1]).toMatchObject({
      club: 'Athletics',
      player: null,
      text: 'Athletics signed.',
    });
  });

  it('says which columns it wants where it knows none of a file', () => {
    expect(() => [...notesOf('a.csv', 'day,what\n')]).toThrow(PermanentError);
    expect(() => [...notesOf('a.csv', 'day,what\n')]).toThrow(/a\.csv.*Its columns are day, what; needed are date/);
    expect(() => [...notesOf('a.csv', '')]).toThrow(/Its columns are none/);
  });

  it('hands on a row that is cut, and goes on behind it', () => {
    const raws = [...notesOf('a.csv', archive('2012-01-01', '2012-01-02,A signed.'))];
    expect(raws.map(({ what }) => what)).toEqual(['broken', 'season', 'note']);
    expect(raws[0]).toMatchObject({ where: 'a.csv line 2', row: '2012-01-01' });
  });

  it('gives a note the same id wherever else it stands, and a doubled row one of its own', () => {
    const row = tuple(constantFrom('2012-01-01', '2012-01-02'), constantFrom('A signed.', 'A released.', 'B signed.'));
    assert(
      property(array(row), array(row), (before, rows) => {
        const lines = rows.map((each) => each.join(','));
        const own = refs(archive(...lines));
        expect(new Set(own).size).toBe(own.length);
        const strange = before.map(([date]) => `${date},C traded.`);
        expect(refs(archive(...strange, ...lines)).slice(strange.length)).toEqual(own);
        expect(refs(archive(...lines.toReversed())).sort()).toEqual([...own].sort());
      }),
    );
  });
});
