import { describe, expect, it } from '@jest/globals';
import type { InputRow } from '@fieldhouse/plugin-kit';
import { createTestContext, referenceData } from '@fieldhouse/plugin-kit/testing';
import { skaterDetails } from './skater-details.processor.js';

const hockey = referenceData('hockey');
const seasonId = '01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6e7f';

interface ToldPlay {
  readonly typeDescKey: string;
  readonly sortOrder: number;
  readonly periodDescriptor: { readonly periodType: string };
  readonly details?: Readonly<Record<string, string | number | undefined>>;
}
const text = (value: string | number | undefined) => (value === undefined ? null : String(value));

/** What is needed of a play, as the source reads it. */
function playOf({ typeDescKey, sortOrder, periodDescriptor, details = {} }: ToldPlay): InputRow {
  const row = {
    game: '2024030121',
    source: 'nhl-api',
    seasonId,
    sequence: sortOrder,
    type: typeDescKey,
    periodKind: periodDescriptor.periodType === 'SO' ? 'shootout' : 'regulation',
    person: text(
      details['scoringPlayerId'] ??
        details['shootingPlayerId'] ??
        details['committedByPlayerId'] ??
        details['winningPlayerId'],
    ),
    other: text(details['blockingPlayerId'] ?? details['drawnByPlayerId'] ?? details['losingPlayerId']),
    firstAssist: text(details['assist1PlayerId']),
    secondAssist: text(details['assist2PlayerId']),
    detail: text(details['descKey'] ?? details['reason']),
    penaltyMinutes: details['duration'] ?? null,
  };
  return { of: 'hockey-play', row } as InputRow;
}

const where = hockey.present ? describe : describe.skip;
where(`a play-off game of 2025 from its plays${hockey.reason}`, () => {
  it('has the goals, assists, shots, blocks and face-offs of its box score, of 36 of 36 skaters', () => {
    const { ctx } = createTestContext({ settings: {} });
    const box = [...hockey.table('boxscores/skater_box_20242025.csv.gz')].filter(
      (row) => row('game_id') === '2024030121',
    );
    const { plays } = hockey.json('api-fixtures/icetime-pbp.json') as { readonly plays: readonly ToldPlay[] };
    const lines = box.map(
      (row) =>
        ({
          of: 'skater-box-line',
          row: { game: '2024030121', person: row('player_id'), club: row('team_abbr'), seasonId, secondsOnIce: 1 },
        }) as InputRow,
    );
    const { state } = skaterDetails.process([...lines, ...plays.map(playOf)], skaterDetails.initial({}), ctx);
    const details = skaterDetails.finish(state, ctx).out.map(({ row }) => row as unknown as Record<string, number>);
    const got = new Map(details.map((row) => [String(row['person']), row]));
    expect(got.size).toBe(36);
    for (const row of box) {
      const detail = got.get(row('player_id'))!;
      const faceoffs = detail['faceoffsWon']! + detail['faceoffsLost']!;
      expect({
        goals: detail['goals'],
        assists: detail['primaryAssists']! + detail['secondaryAssists']!,
        shots: detail['shots'],
        blocks: detail['blockedShots'],
        won: faceoffs === 0 ? 0 : Number((detail['faceoffsWon']! / faceoffs).toFixed(4)),
      }).toEqual({
        goals: Number(row('goals')),
        assists: Number(row('assists')),
        shots: Number(row('shots_on_goal')),
        blocks: Number(row('blocked_shots')),
        won: Number(Number(row('faceoff_winning_pctg')).toFixed(4)),
      });
    }
  });
});
