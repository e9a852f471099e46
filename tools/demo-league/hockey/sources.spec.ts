import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  goaltendingGameLine,
  publishedGoaltending,
  publishedSkating,
  skatingGameLine,
} from '@fieldhouse/domain/hockey';
import { nhlApi } from '@fieldhouse/source-nhl-api';
import { readBy } from '../read-by.fixture.js';
import { boxes, games, hockeyFiles } from './hockey-league.fixture.js';

const given = {
  folder: '/demo/hockey',
  league: { key: 'northern', name: 'Northern League', fictional: true },
  issuers: { nhl: 'northern', franchise: 'northern-franchise' },
};
type Row = Readonly<Record<string, unknown>>;

describe("hockey's demo league, read by the source of its format", () => {
  let read: Awaited<ReturnType<typeof readBy>>;
  beforeAll(async () => void (read = await readBy(nhlApi, given, Object.fromEntries(hockeyFiles))), 60_000);
  const rowsOf = (record: { readonly kind: string }) =>
    read.made.flatMap((out) => ('of' in out && out.of.kind === record.kind ? [out.row as Row] : []));

  it('is taken whole, without a finding', () => {
    expect(read.faults).toEqual([]);
    expect([read.rows['hockey-game'], read.rows['club']]).toEqual([games.length, 8]);
  });

  it('[B29] has goalies on its rosters, and in its box scores somebody who never went out', () => {
    const lines = rowsOf(skatingGameLine).filter(({ source }) => source === 'nhl-api-box');
    expect(read.rows['skater-box-line']).toBe(boxes.length * 36);
    expect(lines).toHaveLength(boxes.length * 36 - 1);
    expect(read.rows['goalie-box-line']).toBe(boxes.length * 4);
  });

  it.each([
    [
      'skaters',
      skatingGameLine,
      publishedSkating,
      ['games', 'goals', 'assists', 'points', 'shots', 'plusMinus', 'penaltyMinutes'],
    ],
    [
      'goalies',
      goaltendingGameLine,
      publishedGoaltending,
      ['games', 'wins', 'losses', 'overtimeLosses', 'shotsAgainst', 'goalsAgainst', 'secondsOnIce'],
    ],
  ] as const)(
    '[B28] has games of %s that add up to what is published of two seasons and their playoffs',
    (_, line, published, counts) => {
      const seasonOf = ({ person, seasonId, phase, club }: Row) => [person, seasonId, phase, club].join(' ');
      const sums = (rows: readonly Row[]) => {
        const totals = new Map<string, Record<string, number>>();
        for (const row of rows) {
          const total = totals.get(seasonOf(row)) ?? {};
          for (const count of counts) total[count] = (total[count] ?? 0) + Number(row[count] ?? 0);
          totals.set(seasonOf(row), total);
        }
        return totals;
      };
      // Of somebody on two rosters page and logs are read twice.
      const once = (rows: readonly Row[], field: string) => [
        ...new Map(rows.map((row) => [`${seasonOf(row)} ${String(row[field])}`, row])).values(),
      ];
      const played = sums(
        once(
          rowsOf(line).filter(({ source }) => source === 'nhl-api'),
          'game',
        ),
      );
      const told = sums(once(rowsOf(published), 'sequence'));
      expect(played.size).toBeGreaterThan(30);
      expect([...played].map(([key]) => [key, told.get(key)])).toEqual([...played]);
    },
  );
});
