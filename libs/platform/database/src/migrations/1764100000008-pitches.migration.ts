import type { MigrationInterface, QueryRunner, TableColumnOptions } from 'typeorm';
import { Table } from 'typeorm';

const uuid = (name: string) => ({ name, type: 'uuid' });
const varchar = (name: string, length: number) => ({ name, type: 'varchar', length: String(length) });
const text = (name: string) => ({ name, type: 'text' });
const int = (name: string) => ({ name, type: 'int' });
const float = (name: string) => ({ name, type: 'double precision' });
const date = (name: string) => ({ name, type: 'date' });
const nullable = (column: TableColumnOptions) => ({ ...column, isNullable: true });
const index = (name: string, ...columnNames: string[]) => ({ name, columnNames });

/** Column lists are written out: a migration says for ever what it did, whatever the program says by then. */
const tables = [
  {
    name: 'pitch',
    key: ['source', 'game_ref', 'appearance', 'number'],
    columns: [
      varchar('source', 60),
      varchar('game_ref', 60),
      int('appearance'),
      int('number'),
      uuid('season_id'),
      varchar('phase', 20),
      date('local_date'),
      nullable(int('inning')),
      nullable(varchar('half', 6)),
      uuid('pitcher'),
      nullable(uuid('batter')),
      nullable(varchar('pitcher_hand', 1)),
      nullable(varchar('batter_hand', 1)),
      varchar('tracking', 10),
      nullable(int('balls')),
      nullable(int('strikes')),
      nullable(int('outs')),
      nullable(varchar('type', 2)),
      varchar('call', 20),
      nullable(float('speed_metres_per_second')),
      nullable(float('plate_x_metres')),
      nullable(float('plate_z_metres')),
      nullable(float('zone_top_metres')),
      nullable(float('zone_bottom_metres')),
      nullable(int('zone')),
      nullable(float('release_x_metres')),
      nullable(float('release_z_metres')),
      nullable(float('extension_metres')),
      nullable(float('break_x_metres')),
      nullable(float('break_z_metres')),
      nullable(float('spin_revolutions_per_minute')),
      nullable(float('exit_speed_metres_per_second')),
      nullable(float('launch_angle_degrees')),
      nullable(float('distance_metres')),
      nullable(float('fielded_x')),
      nullable(float('fielded_y')),
      nullable(varchar('batted_ball', 12)),
      uuid('run_id'),
    ],
    indices: [
      index('pitch_pitcher_local_date_index', 'pitcher', 'local_date'),
      index('pitch_batter_local_date_index', 'batter', 'local_date'),
      index('pitch_season_id_phase_index', 'season_id', 'phase'),
    ],
  },
  {
    name: 'plate_appearance',
    key: ['source', 'game_ref', 'appearance'],
    columns: [
      varchar('source', 60),
      varchar('game_ref', 60),
      int('appearance'),
      uuid('season_id'),
      varchar('phase', 20),
      date('local_date'),
      nullable(int('inning')),
      nullable(varchar('half', 6)),
      uuid('pitcher'),
      nullable(uuid('batter')),
      nullable(varchar('pitcher_hand', 1)),
      nullable(varchar('batter_hand', 1)),
      varchar('result', 30),
      nullable(text('text')),
      uuid('run_id'),
    ],
    indices: [
      index('plate_appearance_pitcher_local_date_index', 'pitcher', 'local_date'),
      index('plate_appearance_batter_local_date_index', 'batter', 'local_date'),
      index('plate_appearance_season_id_phase_index', 'season_id', 'phase'),
    ],
  },
  {
    name: 'pitch_game_line',
    key: ['person', 'role', 'game_ref', 'source'],
    columns: [
      uuid('person'),
      varchar('role', 10),
      varchar('game_ref', 60),
      varchar('source', 60),
      varchar('tracking', 10),
      uuid('season_id'),
      varchar('phase', 20),
      date('local_date'),
      int('pitches'),
      int('swings'),
      int('misses'),
      int('in_play'),
      int('zoned'),
      int('in_zone'),
      int('fastballs'),
      float('fastball_speed_sum'),
      int('fastball_speeds'),
      float('exit_speed_sum'),
      int('exit_speeds'),
      int('plate_appearances'),
      int('at_bats'),
      int('singles'),
      int('doubles'),
      int('triples'),
      int('home_runs'),
      int('walks'),
      int('intentional_walks'),
      int('strikeouts'),
      int('sacrifice_hits'),
      int('sacrifice_flies'),
      int('hit_by_pitch'),
      uuid('run_id'),
    ],
    indices: [
      index('pitch_game_line_person_role_local_date_index', 'person', 'role', 'local_date'),
      index('pitch_game_line_season_id_phase_index', 'season_id', 'phase'),
    ],
  },
];

/** Pitches, plate appearances told with them, and their lines by person and game. */
export class PitchTables1764100000008 implements MigrationInterface {
  readonly name = 'PitchTables1764100000008';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const { name, key, columns, indices } of tables) {
      await queryRunner.createTable(
        new Table({
          name,
          columns: columns.map((column) => ({ ...column, isPrimary: key.includes(column.name) })),
          indices,
        }),
      );
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const { name } of [...tables].reverse()) await queryRunner.dropTable(name);
  }
}
