import { describe, expect, it } from '@jest/globals';
import { baseball } from '@fieldhouse/domain/baseball';
import { ageIn } from './ages.js';

describe('ageIn', () => {
  it("takes a baseball player's age of a season on 1 July", () => {
    expect(ageIn(baseball, '2019', '1991-08-07')).toBe(27);
    expect(ageIn(baseball, '2019', '1991-07-01')).toBe(28);
    expect(ageIn(baseball, '2019', '1991-07-02')).toBe(27);
  });

  it('takes the age of a season over two years in the year that the sport says', () => {
    const hockey = { ...baseball, ageOn: { monthDay: '01-31', yearsAfterStart: 1 } };
    expect(ageIn(hockey, '2024-25', '1997-01-13')).toBe(28);
  });

  it('[E15] knows no age without a birth date', () => {
    expect(ageIn(baseball, '2019', null)).toBe(null);
  });
});
