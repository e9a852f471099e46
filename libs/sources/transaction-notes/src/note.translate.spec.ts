import { seasonId } from '@fieldhouse/domain';
import { SkipRecordError } from '@fieldhouse/plugin-kit';
import { describe, expect, it } from '@jest/globals';
import { translateNote } from './note.translate.js';

const note = (date: string, text: string, club: string | null = null, player: string | null = null) => {
  const [out] = translateNote({ what: 'note', where: 'a.csv line 2', ref: 'x', date, text, club, player });
  return out !== undefined && 'of' in out ? out.row : undefined;
};
const clubs = (year: number) =>
  [...translateNote({ what: 'season', where: 'a.csv', season: year })].flatMap((out) =>
    'of' in out && out.of.kind === 'club' ? [out.row['ref']] : [],
  );

describe('translateNote', () => {
  it('puts a note into the season of its year, with what the archive tells and nothing else', () => {
    expect(note('2019-12-31', 'Texas Rangers signed RHP Jon Gray.')).toEqual({
      source: 'transaction-notes',
      ref: 'x',
      seasonId: seasonId('baseball', 'mlb', '2019'),
      localDate: '2019-12-31',
      effectiveDate: null,
      typeCode: null,
      text: 'Texas Rangers signed RHP Jon Gray.',
      person: null,
      club: 'retrosheet:TEX',
      playerName: null,
      clubName: null,
    });
  });

  it('knows the club by its column, else by the beginning of the sentence, by the name of that year', () => {
    const club = (...told: Parameters<typeof note>) => note(...told)?.['club'];
    expect(club('2019-05-01', 'Chicago Cubs traded him.', 'Tampa Bay Rays')).toBe('retrosheet:TBA');
    expect(club('2025-05-01', 'Athletics placed him.', 'Unknown Team')).toBe('retrosheet:ATH');
    expect(club('2011-05-01', 'Florida Marlins placed him.')).toBe('retrosheet:FLO');
    expect(club('2012-05-01', 'Los Angeles Angels of Anaheim placed him.')).toBe('retrosheet:ANA');
    expect(club('2010-05-01', 'Jeff Clement assigned to Pittsburgh Pirates.')).toBeNull();
    expect(club('2010-05-01', 'Texas RangersFoo placed him.')).toBeNull();
  });

  it('names the thirty clubs of the season', () => {
    expect(clubs(2019)).toHaveLength(30);
    expect(clubs(2011)).toContain('retrosheet:FLO');
    expect(clubs(2011)).not.toContain('retrosheet:MIA');
  });

  it('rejects a row that is none', () => {
    const broken = { what: 'broken', where: 'a.csv line 9', row: 'x', why: 'has 1 field' } as const;
    expect(() => [...translateNote(broken)]).toThrow(SkipRecordError);
  });
});
