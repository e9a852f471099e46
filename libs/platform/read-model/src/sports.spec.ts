import { describe, expect, it } from '@jest/globals';
import { baseball } from '@fieldhouse/domain/baseball';
import { lineOf, metricOf, nearest, Sports } from './sports.js';

describe('Sports', () => {
  it('refuses a faulty description, naming the fault', () => {
    expect(() => new Sports([{ ...baseball, leaderCards: ['goals'] }])).toThrow('leader card "goals" is no metric');
  });

  it('knows the sports that it was given', () => {
    expect([new Sports([baseball]).find('baseball')?.title, new Sports([baseball]).find('curling')]).toEqual([
      'Baseball',
      undefined,
    ]);
  });
});

describe('what a wrong id is told', () => {
  it('names metrics that are written alike', () => {
    expect(() => metricOf(baseball, 'homeruns')).toThrow(/"homeruns"\. Near it: home-runs/);
    expect(nearest('ops', ['on-base-plus-slugging', 'ops-plus', 'walks'])[0]).toBe('ops-plus');
  });

  it('names the lines that players have, not those of clubs', () => {
    expect(() => lineOf(baseball, 'standing')).toThrow('there are: batting, pitching.');
  });
});
