import { describeSource } from '@fieldhouse/plugin-kit/testing';
import { nhlApi } from './nhl-api.source.js';
import { filesOf, upstreamOf } from './reading.fixture.js';
import { listed, scheduleOf, smallSeason, standingsThen } from './small-answers.fixture.js';

const folder = { none: 'files have no end: what was read before is told by its content' };
const anew = { none: 'the current season is read anew each time' };
const futureCursors = (why: { none: string }) => Object.fromEntries(nhlApi.feeds.map(({ name }) => [name, why]));

describeSource(nhlApi, {
  folder: import.meta.url,
  settings: { folder: '/recorded' },
  files: {
    ...filesOf({
      ...smallSeason,
      'v1/roster/MTL/20242025': smallSeason['v1/roster/MTL/current'],
      'v1/standings/2025-04-01': standingsThen,
      'v1/club-schedule-season/MTL/20242025': scheduleOf(listed(2024_020_001, { season: 20242025 })),
    }),
    LICENSE: 'no answer',
  },
  wrongSettings: [
    { folder: 7 },
    { seasons: ['2024'] },
    { seasons: ['2024-26'] },
    { gameTypes: [20] },
    { gameTypes: [] },
  ],
  futureCursors: futureCursors(folder),
});

describeSource(nhlApi, {
  folder: import.meta.url,
  settings: {},
  now: new Date('2025-10-09T08:00:00Z'),
  upstream: upstreamOf(smallSeason),
  wrongSettings: [{ issuers: { nhl: 'northern' } }],
  futureCursors: futureCursors(anew),
});
