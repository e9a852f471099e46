import { describe, expect, it } from '@jest/globals';
import { meanChange } from './paired.js';

describe("Student's paired t", () => {
  it("gives Student's own result for his hours of sleep", () => {
    // Cushny and Peebles' data in Student (1908): extra sleep by the second drug less the first, ten patients.
    const hours = [1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4];
    const { mean, low, high, p } = meanChange(hours);
    expect(mean).toBeCloseTo(1.58, 10);
    expect([low, high]).toEqual([expect.closeTo(0.7001142, 6), expect.closeTo(2.4598858, 6)]);
    expect(p).toBeCloseTo(0.002833, 6);
  });

  it('says nothing of one change, or of changes that do not differ', () => {
    expect(meanChange([2])).toEqual({ size: 1, mean: 2, low: null, high: null, p: null });
    expect(meanChange([])).toEqual({ size: 0, mean: null, low: null, high: null, p: null });
    expect(meanChange([1, 1, 1])).toMatchObject({ mean: 1, low: null, p: null });
  });
});
