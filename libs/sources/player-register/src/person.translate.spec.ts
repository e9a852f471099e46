import { describe, expect, it } from '@jest/globals';
import { seasonId } from '@fieldhouse/domain';
import { SkipRecordError } from '@fieldhouse/plugin-kit';
import { translatePerson } from './person.translate.js';

const line = (columns: Record<string, string>, shared: string[] = []) => ({
  where: 'people-a.csv line 2',
  columns,
  shared,
  league: 'mlb',
  seasonsFrom: 2001,
  issuers: { mlbam: 'mlbam', retrosheet: 'retrosheet', bbref: 'bbref' },
});
const trout = {
  key_mlbam: '545361',
  key_retro: 'troum001',
  key_bbref: 'troutmi01',
  name_first: 'Mike',
  name_last: 'Trout',
  birth: '1991-08-07',
};

describe('translatePerson', () => {
  it("[A44] claims that Retrosheet's, Baseball-Reference's and MLBAM's id are one player, and says who he is", () => {
    const [claim, fact] = translatePerson(line(trout));
    expect(claim).toEqual({
      claim: 'same',
      kind: 'person',
      ids: ['retrosheet:troum001', 'bbref:troutmi01', 'mlbam:545361'],
      evidence: 'Chadwick register, people-a.csv line 2',
    });
    expect(fact).toMatchObject({
      mode: 'fact',
      row: {
        ref: 'retrosheet:troum001',
        fullName: 'Mike Trout',
        searchName: 'mike trout',
        nameAuthority: 2,
        birthDate: '1991-08-07',
        bats: null,
      },
    });
  });

  it("reads a date of birth from upstream's three columns, and none where a part is not known", () => {
    const { birth: _, ...upstream } = trout;
    const birthDate = (columns: Record<string, string>) =>
      [...translatePerson(line(columns))].map((out) =>
        'row' in out ? (out.row as { birthDate: unknown }).birthDate : '-',
      )[1];
    expect(birthDate({ ...upstream, birth_year: '1991', birth_month: '8', birth_day: '7' })).toBe('1991-08-07');
    expect(birthDate({ ...upstream, birth_year: '1868', birth_month: '', birth_day: '' })).toBe(null);
    expect(birthDate({ ...trout, birth: '1842-02' })).toBe(null);
    expect(birthDate({ ...trout, birth: '1842-02-30' })).toBe(null);
  });

  it('makes no claim of a single id', () => {
    const out = [...translatePerson(line({ ...trout, key_mlbam: '', key_bbref: '' }))];
    expect(out).toHaveLength(1);
    expect(out[0]).toMatchObject({ row: { ref: 'retrosheet:troum001' } });
  });

  it('uses an id that two people have for neither, and says so', () => {
    const [finding, claim] = translatePerson(line(trout, ['retrosheet:troum001']));
    expect(finding).toEqual({
      finding: 'The register gives retrosheet:troum001 to more than one person: it is not used for either.',
      where: 'people-a.csv line 2',
    });
    expect(claim).toMatchObject({ ids: ['bbref:troutmi01', 'mlbam:545361'] });
  });

  it('[A44] says in which seasons a name may mean him: from the first game to the year after the last', () => {
    const seasons = (first: string, last: string, from = 2001) =>
      [
        ...translatePerson({
          ...line({ ...trout, mlb_played_first: first, mlb_played_last: last }),
          seasonsFrom: from,
        }),
      ].flatMap((out) => ('of' in out && out.of.kind === 'registered-season' ? [out.row] : []));
    const of = (year: string) => ({
      seasonId: seasonId('baseball', 'mlb', year),
      person: 'retrosheet:troum001',
      searchName: 'mike trout',
    });
    expect(seasons('2019', '2020')).toEqual([of('2019'), of('2020'), of('2021')]);
    expect(seasons('1999', '2001')).toEqual([of('2001'), of('2002')]);
    expect(seasons('1999', '1999', 1990)).toEqual([of('1999'), of('2000')]);
    expect(seasons('2019', '')).toEqual([of('2019'), of('2020')]);
    expect([seasons('', ''), seasons('1990', '1999'), seasons('2019', '20111')]).toEqual([[], [], []]);
  });

  it('knows the people of a league of its own by the ids of its own issuers', () => {
    const own = { mlbam: 'harbor-mlb', retrosheet: 'harbor', bbref: 'harbor-ref' };
    const raw = { ...line({ ...trout, mlb_played_first: '2019' }), league: 'harbor', issuers: own };
    const [claim, fact, active] = translatePerson(raw);
    expect(claim).toMatchObject({ ids: ['harbor:troum001', 'harbor-ref:troutmi01', 'harbor-mlb:545361'] });
    expect(fact).toMatchObject({ row: { ref: 'harbor:troum001' } });
    expect(active).toMatchObject({
      row: { person: 'harbor:troum001', seasonId: seasonId('baseball', 'harbor', '2019') },
    });
  });

  it('takes a person with one name only, and rejects one with none', () => {
    expect([...translatePerson(line({ ...trout, name_first: '' }))][1]).toMatchObject({ row: { fullName: 'Trout' } });
    expect(() => [...translatePerson(line({ ...trout, name_first: '', name_last: '' }))]).toThrow(SkipRecordError);
  });
});
