import { describe, expect, it } from '@jest/globals';
import { agoText, dayText, durationText, instantText, shortDayText } from './dates.js';
import { countText, ordinalText, pluralText, wholePercentile } from './numbers.js';
import { handsText, heightText, massText } from './person.js';

describe('how pages write things', () => {
  it('writes days, instants and ages', () => {
    expect(dayText('2019-05-12')).toBe('12 May 2019');
    expect(shortDayText('2019-10-02')).toBe('2 Oct');
    expect(instantText('2027-09-18T06:10:31.5Z')).toBe('18 Sep 2027, 06:10 UTC');
    expect(agoText('2027-09-18T06:10:00Z', new Date('2027-09-18T06:14:30Z'))).toBe('4 min ago');
    expect(agoText('2027-09-18T06:10:00Z', new Date('2027-09-21T06:14:30Z'))).toBe('3 days ago');
    expect([0.42, 12, 185, 3725].map(durationText)).toEqual(['0.4 s', '12 s', '3 min 5 s', '1 h 2 min']);
  });

  it('leaves a text that is no date alone', () => {
    expect(dayText('<script>')).toBe('<script>');
    expect(instantText('never')).toBe('never');
  });

  it('writes numbers', () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 87, 100, 111].map(ordinalText)).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
      '21st',
      '87th',
      '100th',
      '111th',
    ]);
    expect(countText(12345)).toBe('12,345');
    expect(pluralText(1, 'game')).toBe('1 game');
    expect(pluralText(2430, 'game')).toBe('2,430 games');
  });

  it('[E06] writes low and high percentiles alike, inside 1 to 99', () => {
    expect([0.1, 3.4, 50, 99.8].map(wholePercentile)).toEqual([1, 3, 50, 99]);
  });

  it('writes a person’s measures in the habit of the sport', () => {
    expect(heightText(1.88)).toBe('6′ 2″');
    expect(massText(106.594)).toBe('235 lb');
    expect(handsText({ bats: 'B', throws: 'R', shoots: null })).toBe('Bats both, throws right');
    expect(handsText({ bats: null, throws: null, shoots: 'L' })).toBe('Shoots left');
    expect(handsText({ bats: null, throws: null, shoots: 'L', catches: true })).toBe('Catches left');
    expect(handsText({ bats: null, throws: null, shoots: null })).toBe('');
  });
});
