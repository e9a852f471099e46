import type { MigrationInterface, QueryRunner, TableColumnOptions, TableIndexOptions } from 'typeorm';
import { Table } from 'typeorm';

const uuid = (name: string) => ({ name, type: 'uuid' });
const varchar = (name: string, length: number) => ({ name, type: 'varchar', length: String(length) });
const int = (name: string) => ({ name, type: 'int' });
const float = (name: string) => ({ name, type: 'double precision' });
const boolean = (name: string) => ({ name, type: 'boolean' });
const date = (name: string) => ({ name, type: 'date' });
const json = (name: string) => ({ name, type: 'json' });
const nullable = (column: TableColumnOptions) => ({ ...column, isNullable: true });
const counts = (...names: readonly string[]) => names.map((name) => nullable(int(name)));
const index = (name: string, ...columnNames: string[]) => ({ name, columnNames });

const battingCounts = counts(
  'games',
  'plate_appearances',
  'at_bats',
  'runs',
  'hits',
  'doubles',
  'triples',
  'home_runs',
  'runs_batted_in',
  'stolen_bases',
  'caught_stealing',
  'walks',
  'strikeouts',
  'intentional_walks',
  'hit_by_pitch',
  'sacrifice_hits',
  'sacrifice_flies',
  'grounded_into_double_plays',
  'reached_on_interference',
);
const pitchingCounts = counts(
  'games',
  'games_started',
  'games_finished',
  'complete_games',
  'shutouts',
  'wins',
  'losses',
  'saves',
  'outs',
  'hits',
  'runs',
  'earned_runs',
  'home_runs',
  'walks',
  'intentional_walks',
  'strikeouts',
  'hit_batters',
  'balks',
  'wild_pitches',
  'batters_faced',
  'sacrifice_hits',
  'sacrifice_flies',
  'grounded_into_double_plays',
);

/** Column lists are written out: a migration says for ever what it did, whatever the program says by then. */
const table = (
  name: string,
  key: readonly string[],
  columns: readonly TableColumnOptions[],
  indices: readonly TableIndexOptions[] = [],
) => ({
  name,
  key,
  columns,
  indices,
});

const tables = [
  table(
    'baseball_game',
    ['game', 'source'],
    [
      uuid('game'),
      varchar('source', 60),
      uuid('season_id'),
      json('away_line'),
      json('home_line'),
      ...counts('away_hits', 'home_hits', 'away_errors', 'home_errors', 'away_left_on_base', 'home_left_on_base'),
      int('innings'),
      int('scheduled_innings'),
      nullable(uuid('winning_pitcher')),
      nullable(uuid('losing_pitcher')),
      nullable(uuid('saving_pitcher')),
      nullable(boolean('designated_hitter')),
      nullable(boolean('night')),
      nullable(float('temperature_celsius')),
      uuid('run_id'),
    ],
    [index('baseball_game_season_id_index', 'season_id')],
  ),
  table(
    'baseball_event',
    ['game', 'source', 'sequence'],
    [
      uuid('game'),
      varchar('source', 60),
      int('sequence'),
      uuid('season_id'),
      int('inning'),
      varchar('half', 6),
      int('outs_before'),
      int('away_score_before'),
      int('home_score_before'),
      nullable(int('balls')),
      nullable(int('strikes')),
      nullable(varchar('pitches', 255)),
      uuid('batter'),
      int('batting_order'),
      boolean('pinch_hitter'),
      uuid('responsible_batter'),
      uuid('pitcher'),
      uuid('responsible_pitcher'),
      nullable(varchar('batter_hand', 1)),
      nullable(varchar('pitcher_hand', 1)),
      nullable(uuid('on_first')),
      nullable(uuid('on_second')),
      nullable(uuid('on_third')),
      varchar('text', 255),
      varchar('type', 30),
      boolean('plate_appearance'),
      boolean('at_bat'),
      int('hit_bases'),
      boolean('sacrifice_hit'),
      boolean('sacrifice_fly'),
      int('runs'),
      int('runs_batted_in'),
      int('outs'),
      boolean('wild_pitch'),
      boolean('passed_ball'),
      boolean('double_play'),
      boolean('triple_play'),
      boolean('grounded_into_double_play'),
      int('errors'),
      int('stealing'),
      int('caught_stealing'),
      int('picked_off'),
      int('bases_after'),
      ...counts('batter_destination', 'first_destination', 'second_destination', 'third_destination'),
      nullable(varchar('batted_ball', 12)),
      nullable(varchar('batted_ball_location', 8)),
      nullable(int('fielder')),
      uuid('run_id'),
    ],
    [
      index('baseball_event_batter_index', 'batter'),
      index('baseball_event_pitcher_index', 'pitcher'),
      index('baseball_event_season_id_index', 'season_id'),
    ],
  ),
  table(
    'batting_game_line',
    ['game', 'person', 'club', 'source'],
    [
      uuid('game'),
      uuid('person'),
      uuid('club'),
      varchar('source', 60),
      uuid('season_id'),
      varchar('phase', 20),
      date('local_date'),
      ...battingCounts,
      uuid('run_id'),
    ],
    [
      index('batting_game_line_person_season_id_index', 'person', 'season_id'),
      index('batting_game_line_season_id_phase_index', 'season_id', 'phase'),
    ],
  ),
  table(
    'pitching_game_line',
    ['game', 'person', 'club', 'source'],
    [
      uuid('game'),
      uuid('person'),
      uuid('club'),
      varchar('source', 60),
      uuid('season_id'),
      varchar('phase', 20),
      date('local_date'),
      ...pitchingCounts,
      uuid('run_id'),
    ],
    [
      index('pitching_game_line_person_season_id_index', 'person', 'season_id'),
      index('pitching_game_line_season_id_phase_index', 'season_id', 'phase'),
    ],
  ),
  table(
    'batting_season_line',
    ['person', 'season_id', 'phase', 'club_or_total'],
    [
      uuid('person'),
      uuid('season_id'),
      varchar('phase', 20),
      varchar('club_or_total', 36),
      ...battingCounts,
      uuid('run_id'),
    ],
    [index('batting_season_line_season_id_phase_club_or_total_index', 'season_id', 'phase', 'club_or_total')],
  ),
  table(
    'pitching_season_line',
    ['person', 'season_id', 'phase', 'club_or_total'],
    [
      uuid('person'),
      uuid('season_id'),
      varchar('phase', 20),
      varchar('club_or_total', 36),
      ...pitchingCounts,
      uuid('run_id'),
    ],
    [index('pitching_season_line_season_id_phase_club_or_total_index', 'season_id', 'phase', 'club_or_total')],
  ),
  table(
    'baseball_standing',
    ['season_id', 'phase', 'club'],
    [
      uuid('season_id'),
      varchar('phase', 20),
      uuid('club'),
      int('place'),
      float('games_behind'),
      int('streak'),
      ...counts(
        'games',
        'wins',
        'losses',
        'ties',
        'home_wins',
        'home_losses',
        'away_wins',
        'away_losses',
        'runs_scored',
        'runs_allowed',
        'last_ten_wins',
        'last_ten_losses',
        'one_run_wins',
        'one_run_losses',
        'extra_inning_wins',
        'extra_inning_losses',
      ),
      uuid('run_id'),
    ],
  ),
];

/** What baseball adds: events, line scores, lines, standings. */
export class BaseballTables1764000000002 implements MigrationInterface {
  readonly name = 'BaseballTables1764000000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    const { driver } = queryRunner.dataSource;
    for (const { name, key, columns, indices } of tables) {
      await queryRunner.createTable(
        new Table({
          name,
          columns: columns.map((column) => ({
            ...column,
            // timestamp on PostgreSQL, datetime on MariaDB
            type: column.type === 'instant' ? driver.normalizeType({ type: Date }) : column.type,
            isPrimary: key.includes(column.name),
          })),
          indices: [...indices],
        }),
      );
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const { name } of [...tables].reverse()) await queryRunner.dropTable(name);
  }
}
