import type { MigrationInterface, QueryRunner, TableColumnOptions } from 'typeorm';
import { Table } from 'typeorm';

const uuid = (name: string) => ({ name, type: 'uuid' });
const varchar = (name: string, length: number) => ({ name, type: 'varchar', length: String(length) });
const int = (name: string) => ({ name, type: 'int' });
const float = (name: string) => ({ name, type: 'double precision' });
const boolean = (name: string) => ({ name, type: 'boolean' });
const nullable = (column: TableColumnOptions) => ({ ...column, isNullable: true });
const index = (name: string, ...columnNames: string[]) => ({ name, columnNames });

/** Column lists are written out: a migration says for ever what it did, whatever the program says by then. */
const tables = [
  {
    name: 'hockey_game',
    key: ['game', 'source'],
    columns: [
      uuid('game'),
      varchar('source', 60),
      uuid('season_id'),
      nullable(varchar('ending', 12)),
      nullable(uuid('winning_goalie')),
      nullable(uuid('winning_scorer')),
      uuid('run_id'),
    ],
    indices: [index('hockey_game_season_id_index', 'season_id')],
  },
  {
    name: 'skater_box_line',
    key: ['game', 'person', 'source'],
    columns: [
      uuid('game'),
      uuid('person'),
      uuid('club'),
      varchar('source', 60),
      uuid('season_id'),
      nullable(varchar('number', 4)),
      nullable(varchar('position', 10)),
      nullable(int('goals')),
      nullable(int('assists')),
      nullable(int('points')),
      nullable(int('plus_minus')),
      nullable(int('penalty_minutes')),
      nullable(int('hits')),
      nullable(int('power_play_goals')),
      nullable(int('shots')),
      nullable(int('blocked_shots')),
      nullable(int('shifts')),
      nullable(int('giveaways')),
      nullable(int('takeaways')),
      nullable(int('seconds_on_ice')),
      nullable(float('faceoff_share')),
      uuid('run_id'),
    ],
    indices: [index('skater_box_line_person_index', 'person')],
  },
  {
    name: 'goalie_box_line',
    key: ['game', 'person', 'source'],
    columns: [
      uuid('game'),
      uuid('person'),
      uuid('club'),
      varchar('source', 60),
      uuid('season_id'),
      nullable(varchar('number', 4)),
      nullable(boolean('started')),
      nullable(varchar('decision', 1)),
      nullable(int('shots_against')),
      nullable(int('goals_against')),
      nullable(int('penalty_minutes')),
      nullable(int('seconds_on_ice')),
      uuid('run_id'),
    ],
    indices: [index('goalie_box_line_person_index', 'person')],
  },
  {
    name: 'hockey_play',
    key: ['game', 'source', 'sequence'],
    columns: [
      uuid('game'),
      varchar('source', 60),
      uuid('season_id'),
      int('sequence'),
      int('period'),
      varchar('period_kind', 12),
      int('seconds'),
      varchar('type', 20),
      nullable(uuid('club')),
      nullable(uuid('person')),
      nullable(uuid('other')),
      nullable(uuid('first_assist')),
      nullable(uuid('second_assist')),
      nullable(uuid('goalie')),
      nullable(float('x')),
      nullable(float('y')),
      nullable(varchar('shot_type', 20)),
      nullable(varchar('situation', 4)),
      nullable(varchar('detail', 60)),
      nullable(int('penalty_minutes')),
      nullable(int('away_score')),
      nullable(int('home_score')),
      uuid('run_id'),
    ],
    indices: [index('hockey_play_season_id_index', 'season_id'), index('hockey_play_person_index', 'person')],
  },
  {
    name: 'skater_game_detail',
    key: ['game', 'person', 'source'],
    columns: [
      uuid('game'),
      uuid('person'),
      uuid('club'),
      varchar('source', 60),
      uuid('season_id'),
      nullable(int('goals')),
      nullable(int('primary_assists')),
      nullable(int('secondary_assists')),
      nullable(int('shots')),
      nullable(int('blocked_shots')),
      nullable(int('penalties_drawn')),
      nullable(int('penalties_taken')),
      nullable(int('faceoffs_won')),
      nullable(int('faceoffs_lost')),
      nullable(int('attempts_for')),
      nullable(int('attempts_against')),
      nullable(int('goals_for_on_ice')),
      nullable(int('goals_against_on_ice')),
      uuid('run_id'),
    ],
    indices: [
      index('skater_game_detail_season_id_index', 'season_id'),
      index('skater_game_detail_person_index', 'person'),
    ],
  },
  {
    name: 'skater_game_score',
    key: ['game', 'person', 'source', 'measure'],
    columns: [
      uuid('game'),
      uuid('person'),
      uuid('club'),
      varchar('source', 60),
      uuid('season_id'),
      varchar('measure', 30),
      float('score'),
      uuid('run_id'),
    ],
    indices: [
      index('skater_game_score_season_id_index', 'season_id'),
      index('skater_game_score_person_index', 'person'),
    ],
  },
  {
    name: 'head_shot',
    key: ['person'],
    columns: [uuid('person'), varchar('source', 60), varchar('url', 500), uuid('run_id')],
    indices: [],
  },
];

/** How hockey games went: their ends, box scores and plays; and portraits. */
export class HockeyGameTables1764200000012 implements MigrationInterface {
  readonly name = 'HockeyGameTables1764200000012';

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
