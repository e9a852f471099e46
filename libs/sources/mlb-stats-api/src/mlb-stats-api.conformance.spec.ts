import { describeSource } from '@fieldhouse/plugin-kit/testing';
import { gzipSync } from 'node:zlib';
import { mlbStatsApi } from './mlb-stats-api.source.js';
import {
  feedOf,
  scheduleBody,
  scheduledRow,
  teamsBody,
  transactionRow,
  transactionsBody,
} from './small-answers.fixture.js';

const past = { cursor: { hashes: {}, through: '9999-12-31' } };
const none = { none: 'files have no end: what was read before is told by its content' };

describeSource(mlbStatsApi, {
  folder: import.meta.url,
  settings: { folder: '/recorded' },
  files: {
    'teams/2019.json': teamsBody,
    'transactions/201905.json': `\u{feff}${transactionsBody()}`,
    'transactions/201906.json.gz': gzipSync(transactionsBody(transactionRow(1), transactionRow(2))),
    'schedule/201906.json': scheduleBody(scheduledRow(565_000), scheduledRow(565_001, { status: { statusCode: 'I' } })),
    'game/565000.json': JSON.stringify(feedOf(565_000)),
    'game/565001.json': JSON.stringify(feedOf(565_001, [], 'I')),
    LICENSE: 'no answer',
  },
  wrongSettings: [{ folder: 7 }, { timeZone: 'Mars/Olympus' }, { issuers: { retrosheet: 'harbor' } }],
  futureCursors: { teams: none, transactions: none, schedule: none, games: none },
});

describeSource(mlbStatsApi, {
  folder: import.meta.url,
  settings: { seasons: [2019] },
  now: new Date('2019-02-18T12:00:00Z'),
  upstream: ({ pathname, searchParams }) => {
    if (pathname === '/api/v1/sports/1') return '{"sports":[{"id":1}]}';
    if (pathname === '/api/v1/teams') return teamsBody;
    if (pathname === '/api/v1/transactions')
      return searchParams.get('sportId') === '1'
        ? transactionsBody(transactionRow(Number(searchParams.get('endDate')!.replaceAll('-', ''))))
        : undefined;
    if (pathname === '/api/v1/schedule')
      return scheduleBody(scheduledRow(Number(searchParams.get('endDate')!.replaceAll('-', '').slice(2))));
    const pk = /^\/api\/v1\.1\/game\/(\d+)\/feed\/live$/.exec(pathname)?.[1];
    return pk === undefined ? undefined : JSON.stringify(feedOf(Number(pk)));
  },
  futureCursors: { teams: past, transactions: past, schedule: past, games: past },
});
