import { describeSource } from '@fieldhouse/plugin-kit/testing';
import { gzipSync } from 'node:zlib';
import { savantText } from './small-table.fixture.js';
import { statcast } from './statcast.source.js';

const game = [
  { pitch_number: '2', events: 'field_out', type: 'X', description: 'hit_into_play', hc_x: '120.1', hc_y: '99' },
  { pitch_number: '1', balls: '4' },
  { game_pk: '565001', game_type: 'D', game_date: '2019-10-04' },
  { at_bat_number: 'no number' },
];

describeSource(statcast, {
  folder: import.meta.url,
  settings: { folder: '/tables', sourceName: 'statcast-players' },
  files: {
    'sale_2019.csv.gz': gzipSync(`\uFEFF${savantText(...game)}`),
    'older/2018.csv': savantText({ game_date: '2018-05-01' }),
    'README.md': 'no table',
  },
  wrongSettings: [{ folder: 7 }, { folder: '/tables', gameTypes: [] }, { folder: '/tables', sourceName: 'retrosheet' }],
  futureCursors: { pitches: { none: 'files have no order: another content is read again' } },
});

describeSource(statcast, {
  folder: import.meta.url,
  settings: {
    seasons: [2019],
    gameTypes: ['R', 'D'],
    issuer: 'harbor',
    league: { key: 'harbor', name: 'Harbor League', fictional: true },
  },
  upstream: (url) => {
    if (url.pathname === '/csv-docs') return '<h1>CSV documentation</h1>';
    const day = url.searchParams.get('game_date_gt') ?? '';
    return { body: day === '2019-02-16' ? savantText(...game) : savantText(), mediaType: 'text/csv' };
  },
  now: new Date('2019-02-18T12:00:00Z'),
  futureCursors: { pitches: { cursor: { hashes: {}, through: '9999-12-31' } } },
});
