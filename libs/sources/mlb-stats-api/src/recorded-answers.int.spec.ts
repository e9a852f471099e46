import { addAppearances, type AppearanceResult } from '@fieldhouse/domain/baseball';
import type { BatchFeed } from '@fieldhouse/plugin-kit';
import { createTestContext, type TestContext } from '@fieldhouse/plugin-kit/testing';
import { describe, expect, it } from '@jest/globals';
import { games } from './games.feed.js';
import { haveRecordedAnswers, reason, recordedAnswer } from './recorded-answers.fixture.js';
import { schedule } from './schedule.feed.js';
import { statsApiSettings, type StatsApiSettings } from './stats-api.settings.js';
import { teams } from './teams.feed.js';
import { transactions } from './transactions.feed.js';

const where = haveRecordedAnswers ? describe : describe.skip;
type Row = Readonly<Record<string, unknown>>;
// oxlint-disable-next-line typescript/no-explicit-any
type AnyFeed = BatchFeed<StatsApiSettings, any, any, any>;

const pydantic = 'baseball/statsapi/mlb-statsapi-pydantic';
const feedLive = 'pitches/raw_games/feed_live';

function inFolder(files: Readonly<Record<string, string>>): TestContext<StatsApiSettings> {
  const contents = Object.entries(files).map(([path, at]) => [path, recordedAnswer(at)] as const);
  return createTestContext({
    settings: statsApiSettings.parse({ folder: '/recorded' }),
    files: Object.fromEntries(contents),
  });
}

/** All that a feed gives, by kind; raw records that do not fit count as rejected. */
async function readAll(feed: AnyFeed, { ctx }: TestContext<StatsApiSettings>) {
  const rows: Record<string, Row[]> = { rejected: [], claims: [], findings: [] };
  for (const slice of await feed.slices(ctx, null))
    for await (const raw of feed.read(slice, ctx)) {
      const parsed = feed.raw.safeParse(raw);
      if (!parsed.success) rows['rejected']!.push({ reason: parsed.error.message });
      else
        for (const out of feed.translate(parsed.data)) {
          if ('of' in out) (rows[out.of.kind] ??= []).push(out.row as Row);
          else rows['claim' in out ? 'claims' : 'findings']!.push(out as unknown as Row);
        }
    }
  return rows;
}
const of = (rows: readonly Row[] | undefined, column: string, value: unknown) =>
  (rows ?? []).filter((row) => row[column] === value);

where(`answers of the StatsAPI that others recorded${reason}`, () => {
  it('[A45] gives of five recorded games the three that are final, whole', async () => {
    const context = inFolder({
      '717055_2023-08-09.json.gz': `${feedLive}/717055_2023-08-09.json.gz`,
      '745218_2024-08-24.json.gz': `${feedLive}/745218_2024-08-24.json.gz`,
      '746139_2024-06-11_state_A.json.gz': `${feedLive}/746139_2024-06-11_state_A.json.gz`,
      '746139_2024-06-11_state_B.json.gz': `${feedLive}/746139_2024-06-11_state_B.json.gz`,
      'livefeed.json': `${pydantic}/livefeed.json`,
    });
    const rows = await readAll(games, context);
    expect(rows['game']?.map((row) => [row['ref'], row['awayScore'], row['homeScore'], row['numberOfDay']])).toEqual([
      ['mlbam:717055', 1, 6, '0'],
      ['mlbam:745218', 4, 3, '0'],
      ['mlbam:744914', 3, 1, '0'],
    ]);
    expect(context.lines.filter((line) => line.includes('In Progress'))).toHaveLength(2);
    expect([rows['rejected'], rows['findings']]).toEqual([[], []]);
    const pitches = (game: string) => of(rows['pitch'], 'gameRef', game).length;
    expect([pitches('mlbam:717055'), pitches('mlbam:745218')]).toEqual([303, 327]);
    expect(rows['baseball-game']?.[1]).toMatchObject({
      awayLine: [1, 1, 0, 0, 1, 0, 1, 0, 0],
      homeLine: [0, 2, 0, 0, 0, 0, 1, 0, 0],
      winningPitcher: 'mlbam:702352',
      savingPitcher: 'mlbam:676254',
      designatedHitter: true,
      temperatureCelsius: 15,
    });
  });

  it('counts plate appearances as the box score of the same games does, batter by batter', async () => {
    const rows = await readAll(
      games,
      inFolder({
        '745218.json.gz': `${feedLive}/745218_2024-08-24.json.gz`,
        'livefeed.json': `${pydantic}/livefeed.json`,
      }),
    );
    const lines = (rows['batting-game-line'] ?? []).filter((line) => Number(line['plateAppearances']) > 0);
    expect(lines.length).toBeGreaterThan(35);
    for (const line of lines) {
      const own = of(of(rows['plate-appearance'], 'gameRef', line['game']), 'batter', line['person']);
      const counted = addAppearances(own.map((row) => row['result'] as AppearanceResult));
      const { plateAppearances, atBats, doubles, homeRuns, walks, intentionalWalks, strikeouts, sacrificeFlies } =
        counted;
      const told = { plateAppearances, atBats, doubles, homeRuns, walks, intentionalWalks, strikeouts, sacrificeFlies };
      expect({ person: line['person'], ...told }).toEqual({
        person: line['person'],
        ...Object.fromEntries(Object.keys(told).map((name) => [name, line[name]])),
      });
    }
  });

  it('reads transactions behind a byte-order mark, and none of colleges and farm teams', async () => {
    const rows = await readAll(
      transactions,
      inFolder({
        'transactions.json': `${pydantic}/transactions.json`,
        'transactions_il_rows.json': 'baseball/statsapi/transactions_il_rows.json',
      }),
    );
    const notes = rows['transaction-note'] ?? [];
    const texts = notes.map((row) => String(row['text']));
    expect(rows['rejected']).toEqual([]);
    expect(texts.filter((text) => /Stanford Cardinal|DSL/.test(text))).toEqual([]);
    expect(of(notes, 'ref', '356934')).toMatchObject([
      {
        localDate: '2018-06-01',
        effectiveDate: '2018-05-29',
        person: 'mlbam:605141',
        club: 'retrosheet:BOS',
        playerName: 'Mookie Betts',
        typeCode: 'SC',
      },
    ]);
    const rehab = of(notes, 'ref', '241522');
    expect(rehab).toMatchObject([{ club: 'retrosheet:BOS', clubName: 'Boston Red Sox' }]);
  });

  it('reads the thirty clubs of a season, and which id is whose', async () => {
    const rows = await readAll(teams, inFolder({ 'teams.json': `${pydantic}/teams.json` }));
    expect([rows['team-season']?.length, rows['rejected']]).toEqual([30, []]);
    const ids = rows['claims']!.map((claim) => (claim['ids'] as string[]).join(' '));
    expect(ids).toContain('retrosheet:ANA mlbam:108');
    // Athletics and Marlins had another code before.
    expect(ids).toHaveLength(28);
    expect(of(rows['team-season'], 'club', 'retrosheet:ATH')).toMatchObject([
      { city: 'Sacramento', nickname: 'Athletics', conference: 'American League', division: 'AL West' },
    ]);
  });

  it('[A45] reads of a schedule what was played', async () => {
    const recorded = 'baseball/statsapi/python-mlb-statsapi/schedule';
    const rows = await readAll(
      schedule,
      inFolder({
        'schedule.json': `${pydantic}/schedule.json`,
        'schedule_date.json': `${recorded}/schedule_date.json`,
        'schedule_start_end_date.json': `${recorded}/schedule_start_end_date.json`,
      }),
    );
    // Two recorded games name no team.
    expect(rows['rejected']).toHaveLength(2);
    const phases = (rows['game'] ?? []).map((row) => `${String(row['localDate']).slice(0, 7)} ${row['phase']}`);
    const counted = Object.fromEntries(phases.map((phase) => [phase, phases.filter((one) => one === phase).length]));
    expect(counted).toEqual({ '2024-07 regular': 3, '2022-04 regular': 7, '2022-10 playoffs': 5 });
  });
});
