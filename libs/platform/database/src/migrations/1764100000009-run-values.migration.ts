import type { MigrationInterface, QueryRunner, TableColumnOptions } from 'typeorm';
import { Table } from 'typeorm';

const uuid = (name: string) => ({ name, type: 'uuid' });
const varchar = (name: string, length: number) => ({ name, type: 'varchar', length: String(length) });
const int = (name: string) => ({ name, type: 'int' });
const float = (name: string) => ({ name, type: 'double precision' });
const json = (name: string) => ({ name, type: 'json' });
const nullable = (column: TableColumnOptions) => ({ ...column, isNullable: true });
const index = (name: string, ...columnNames: string[]) => ({ name, columnNames });

/** Column lists are written out: a migration says for ever what it did, whatever the program says by then. */
const tables = [
  {
    name: 'run_environment',
    key: ['season_id'],
    columns: [
      uuid('season_id'),
      int('half_innings'),
      json('expectancy'),
      json('states'),
      json('run_values'),
      json('event_counts'),
      json('weights'),
      float('weighted_on_base_scale'),
      float('league_on_base_average'),
      float('league_batting_average'),
      float('league_slugging_average'),
      float('runs_per_plate_appearance'),
      float('league_earned_run_average'),
      float('fielding_independent_constant'),
      uuid('run_id'),
    ],
    indices: [],
  },
  {
    name: 'batting_value_season_line',
    key: ['person', 'season_id', 'phase', 'club_or_total'],
    columns: [
      uuid('person'),
      uuid('season_id'),
      varchar('phase', 20),
      varchar('club_or_total', 36),
      nullable(int('plate_appearances')),
      nullable(float('weighted_on_base_sum')),
      nullable(int('weighted_on_base_chances')),
      nullable(float('runs_above_average')),
      nullable(float('runs_created')),
      nullable(float('league_runs')),
      nullable(float('expected_runs_added')),
      uuid('run_id'),
    ],
    indices: [
      index('batting_value_season_line_season_id_phase_club_or_total_index', 'season_id', 'phase', 'club_or_total'),
    ],
  },
  {
    name: 'pitching_value_season_line',
    key: ['person', 'season_id', 'phase', 'club_or_total'],
    columns: [
      uuid('person'),
      uuid('season_id'),
      varchar('phase', 20),
      varchar('club_or_total', 36),
      nullable(int('outs')),
      nullable(int('batters_faced')),
      nullable(float('fielding_independent_runs')),
      nullable(float('constant_runs')),
      nullable(float('expected_runs_saved')),
      uuid('run_id'),
    ],
    indices: [
      index('pitching_value_season_line_season_id_phase_club_or_total_index', 'season_id', 'phase', 'club_or_total'),
    ],
  },
];

/** A season's run values, and the lines made with them. */
export class RunValueTables1764100000009 implements MigrationInterface {
  readonly name = 'RunValueTables1764100000009';

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
