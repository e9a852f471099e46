import { describe, expect, it } from '@jest/globals';
import { allowed } from './allowed.js';
import { group, stints } from './injuries/routes.js';
import { leaders, schedule } from './league/routes.js';
import { runs } from './operations/routes.js';
import type { Route } from './route.js';

const refusals = (route: Pick<Route, 'query'>, query: Readonly<Record<string, string>>) =>
  route.query
    .safeParse(query, { error: allowed })
    .error?.issues.map(({ path, message }) => `${path.join()} ${message}`);

describe('what a call may ask for', () => {
  it('[E07] names the words of a choice where one is none of them', () => {
    expect(refusals(stints, { area: 'nonsense' })?.[0]).toMatch(/^area must be one of head, .*elbow, /);
    expect(refusals(stints, { kind: 'nonsense' })?.[0]).toMatch(/^kind must be one of strain, /);
    expect(refusals(group, { area: 'nonsense' })).toHaveLength(1);
    expect(refusals(leaders, { qualified: 'maybe' })).toEqual(['qualified must be one of true, false']);
    expect(refusals(runs, { state: 'zz' })).toEqual([
      'state must be one of waiting, running, succeeded, failed, cancelled',
    ]);
  });

  it('[E07] says of a number which numbers there are', () => {
    const wrong = 'year must be a whole number from 1871 to 2100';
    expect(refusals(stints, { year: 'last' })).toEqual([wrong]);
    expect(refusals(stints, { year: '1900.5', listDays: 'ten' })).toEqual([
      'year must be a whole number',
      'listDays must be a whole number',
    ]);
    expect(refusals(stints, { year: '1', limit: '501' })).toEqual([
      'year must be 1871 or more',
      'limit must be 500 or less',
    ]);
  });

  it('[E07] refuses days that do not exist, and a first day after the last', () => {
    expect(refusals(schedule, { from: '2019-02-30' })).toEqual(['from must be a day of the calendar, as 2024-05-31']);
    expect(refusals(schedule, { from: '2019-06-01', to: '2019-05-31' })).toEqual(['from must not lie after “to”']);
    expect(refusals(group, { from: '2020', to: '2019' })).toEqual(['from must not lie after “to”']);
    expect(refusals(schedule, { from: '2019-05-31', to: '2019-05-31' })).toBeUndefined();
    expect(refusals(stints, { club: 'LAA' })).toEqual(['club must be an id as the addresses of this site carry it']);
  });
});
