import { describeSource } from '@fieldhouse/plugin-kit/testing';
import { gzipSync } from 'node:zlib';
import { pitchTables } from './pitch-tables.source.js';
import { tableText } from './small-table.fixture.js';

describeSource(pitchTables, {
  folder: import.meta.url,
  settings: { folder: '/tables', files: '^(league|pitchfx)/', pitcherIds: ['Clayton Kershaw = 477132'] },
  files: {
    'league/pitches_2026-03.csv.gz': gzipSync(
      tableText('statsapi', {}, { pitch_number: '2' }, { game_pk: '5', zone: '77' }, { pitch_number: 'x' }),
    ),
    'pitchfx/rivera.csv': tableText('pitchrx', {}, {}),
    'pitchfx/kershaw.csv': tableText('names', {}, { pitcher_name: 'Nobody Known' }),
    'league.csv': 'of other things',
  },
  wrongSettings: [
    { folder: 7 },
    { folder: '/tables', files: '(' },
    { folder: '/tables', files: 'nothing' },
    { folder: '/tables', pitcherIds: ['Clayton Kershaw'] },
  ],
  futureCursors: { pitches: { none: 'files have no order: another content is read again' } },
});
