import { describe, expect, it } from '@jest/globals';
import { SkipRecordError } from '@fieldhouse/plugin-kit';
import { translatePerson } from './person.translate.js';

const line = (columns: Record<string, string>, shared: string[] = []) => ({
  where: 'people-a.csv line 2',
  columns,
  shared,
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

  it('takes a person with one name only, and rejects one with none', () => {
    expect([...translatePerson(line({ ...trout, name_first: '' }))][1]).toMatchObject({ row: { fullName: 'Trout' } });
    expect(() => [...translatePerson(line({ ...trout, name_first: '', name_last: '' }))]).toThrow(SkipRecordError);
  });
});
