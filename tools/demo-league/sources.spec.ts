import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { playerRegister } from '@fieldhouse/source-player-register';
import { mlbStatsApi } from '@fieldhouse/source-mlb-stats-api';
import { statcast } from '@fieldhouse/source-statcast';
import { demoLeague, registerOf } from './demo-league.fixture.js';
import { readBy } from './read-by.fixture.js';
import { pitchTable } from './tracking/pitch-tables.mjs';

const { files, games } = demoLeague;
const league = { key: 'harbor', name: 'Harbor League', fictional: true };

describe('the demo league, read by the sources of its formats', () => {
  it('has pitches in which Statcast’s reader finds nothing amiss', async () => {
    const september = games.filter(({ fixture }) => fixture.date.startsWith('2025-09'));
    const table = gzipSync(pitchTable(september));
    const { rows, faults } = await readBy(
      statcast,
      { folder: '/demo/statcast', league, issuer: 'harbor-mlb' },
      { 'statcast_2025-09.csv.gz': table },
    );
    expect(faults).toEqual([]);
    expect(rows['pitch']).toBeGreaterThan(september.length * 200);
    expect(rows['plate-appearance']).toBeGreaterThan(september.length * 60);
  });

  it('has a register that joins two ids of everybody', async () => {
    const { rows, faults } = await readBy(
      playerRegister,
      { folder: '/demo/register', league: 'harbor', issuers: { retrosheet: 'harbor', mlbam: 'harbor-mlb' } },
      { 'people_mlb.csv': files.get('register/people_mlb.csv')! },
    );
    expect(faults).toEqual([]);
    expect([rows['claim'], rows['person']]).toEqual([registerOf(files).length, registerOf(files).length]);
  });

  it('has transactions and clubs that the reader of the StatsAPI takes whole', async () => {
    const { rows, faults } = await readBy(
      mlbStatsApi,
      { folder: '/demo', league, issuers: { retrosheet: 'harbor', mlbam: 'harbor-mlb' } },
      Object.fromEntries(files),
    );
    expect(faults).toEqual([]);
    // Of its notes those between farms alone are none of the league's.
    expect(rows['transaction-note']).toBeGreaterThan(1000);
    expect([rows['team-season'], rows['claim']]).toEqual([24, 24]);
  });
});
