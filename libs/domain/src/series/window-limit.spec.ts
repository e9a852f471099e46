import { describe, expect, it } from '@jest/globals';
import { absencesOf } from './absences.js';
import { clampWords, limitReason } from './limit-words.js';
import { windowLimit, windowSize } from './window-limit.js';

const pitches = { one: 'pitch', many: 'pitches' };
const always = [{ from: null, until: null }];
const stints = [
  { id: 'last', startDate: '2026-07-11', endDate: '2026-08-02' },
  { id: 'this', startDate: '2027-05-08', endDate: '2027-06-03' },
  { id: 'next', startDate: '2027-07-02', endDate: '2027-08-14' },
];
const tallies = [
  { localDate: '2026-07-10', events: 90 },
  { localDate: '2026-08-02', events: 80 },
  { localDate: '2026-09-20', events: 70 },
  { localDate: '2027-04-10', events: 60 },
  { localDate: '2027-05-07', events: 50 },
  { localDate: '2027-05-20', events: 40 },
  { localDate: '2027-06-03', events: 30 },
  { localDate: '2027-07-01', events: 7 },
  { localDate: '2027-07-02', events: 20 },
];
const played = tallies.map(({ localDate }) => localDate);
const absences = absencesOf(stints, played, always);
const options = { offer: 150, seasonOf: null };
const byYear = { offer: 150, seasonOf: (day: string) => day.slice(0, 4) };

describe('windowLimit', () => {
  it('[A27] takes the smaller number of events between the neighbouring absences', () => {
    const limit = windowLimit(tallies, absences, 1, options);
    expect(limit).toMatchObject({ before: 80 + 70 + 60 + 50, after: 30 + 7, most: 37, offered: 37 });
    expect([limit.beforeBound, limit.afterBound]).toEqual(['absence', 'absence']);
    expect(limitReason(limit, absences, 1, pitches)).toBe(
      'Why 37: 37 pitches lie between the return on 3 June 2027 and the next stint on 2 July 2027; before the injury there are 260. Both sides take the smaller number.',
    );
  });

  it('[A27] says which side is the smaller, and where the data begin and end', () => {
    const limit = windowLimit(tallies, absences.slice(0, 1), 0, options);
    expect(limit).toMatchObject({ before: 90, after: 80 + 70 + 60 + 50 + 40 + 30 + 7 + 20, most: 90 });
    expect(limitReason(limit, absences.slice(0, 1), 0, pitches)).toBe(
      'Why 90: 90 pitches lie between the first pitches known and the injury on 11 July 2026; after the return there are 357. Both sides take the smaller number.',
    );
  });

  it('[A28] lets an open absence show what came before it', () => {
    const open = absencesOf([stints[0]!, { ...stints[1]!, endDate: null }], played.slice(0, 5), always);
    const limit = windowLimit(tallies.slice(0, 5), open, 1, options);
    expect(limit).toMatchObject({ before: 260, after: 0, most: 260, offered: 150, afterBound: 'open' });
    expect(limitReason(limit, open, 1, pitches)).toBe(
      'Why 260: 260 pitches lie between the return on 2 August 2026 and the injury on 8 May 2027; there is no return yet to compare with.',
    );
  });

  it('[A29] stops at the off-season where that is asked for', () => {
    const limit = windowLimit(tallies, absences, 1, byYear);
    expect(limit).toMatchObject({ before: 60 + 50, beforeBound: 'off-season', after: 37, afterBound: 'absence' });
    const long = windowLimit(tallies, absences.slice(0, 1), 0, byYear);
    expect(long).toMatchObject({ before: 90, beforeBound: 'data', after: 80 + 70, afterBound: 'off-season' });
    expect(limitReason({ ...long, most: 0 }, absences, 0, pitches)).toMatch(
      /^Why 0: no pitches are known between the first/,
    );
    const atWinter = { ...long, before: 200, most: 150 };
    expect(limitReason(atWinter, absences, 0, pitches)).toMatch(
      /on 2 August 2026 and the off-season; before the injury/,
    );
  });

  it('[A29] keeps to the season nearest to the injury where he was hurt before a season began', () => {
    const spring = absencesOf([{ id: 's', startDate: '2027-03-20', endDate: '2027-04-01' }], [], []);
    expect(windowLimit(tallies, spring, 0, byYear)).toMatchObject({ before: 90 + 80 + 70, beforeBound: 'data' });
  });

  it('[A26] offers so many and no more', () => {
    const one = absences.slice(0, 1);
    expect(windowLimit(tallies, one, 0, { ...options, offer: 50 }).offered).toBe(50);
    expect(windowLimit(tallies, one, 0, { ...options, offer: 150 }).offered).toBe(90);
  });

  it('[A39] clamps a window to the most there is, and says so', () => {
    const limit = windowLimit(tallies, absences, 1, options);
    expect([windowSize(500, limit), windowSize(12, limit), windowSize(undefined, limit)]).toEqual([37, 12, 37]);
    expect(clampWords(500, limit)).toBe('Asked for 500; 37 is the most.');
    expect([clampWords(37, limit), clampWords(undefined, limit)]).toEqual([null, null]);
  });

  it('says that nothing is known where nothing is', () => {
    const limit = windowLimit([], absences, 0, options);
    expect(limitReason(limit, absences, 0, pitches)).toMatch(/^Why 0: no pitches are known between the return on/);
  });
});
