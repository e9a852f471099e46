import type { MigrationInterface, QueryRunner, TableColumnOptions, TableIndexOptions } from 'typeorm';
import { Table } from 'typeorm';

const uuid = (name: string) => ({ name, type: 'uuid' });
const varchar = (name: string, length: number) => ({ name, type: 'varchar', length: String(length) });
const text = (name: string) => ({ name, type: 'text' });
const int = (name: string) => ({ name, type: 'int' });
const float = (name: string) => ({ name, type: 'double precision' });
const boolean = (name: string) => ({ name, type: 'boolean' });
const date = (name: string) => ({ name, type: 'date' });
const instant = (name: string) => ({ name, type: 'instant', precision: 6 });
const nullable = (column: TableColumnOptions) => ({ ...column, isNullable: true });
const index = (name: string, ...columnNames: string[]) => ({ name, columnNames });
const unique = (name: string, ...columnNames: string[]) => ({ name, columnNames, isUnique: true });

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
    'league',
    ['id'],
    [uuid('id'), varchar('sport', 40), varchar('key', 40), varchar('name', 255), boolean('fictional'), uuid('run_id')],
    [unique('league_key', 'sport', 'key')],
  ),
  table(
    'season',
    ['id'],
    [
      uuid('id'),
      uuid('league_id'),
      varchar('label', 20),
      nullable(date('first_day')),
      nullable(date('last_day')),
      nullable(text('remark')),
      uuid('run_id'),
    ],
    [unique('season_key', 'league_id', 'label')],
  ),
  table(
    'club',
    ['id'],
    [uuid('id'), varchar('ref', 100), varchar('sport', 40), varchar('name', 255), uuid('run_id')],
    [unique('club_key', 'ref')],
  ),
  table(
    'venue',
    ['id'],
    [uuid('id'), varchar('ref', 100), varchar('name', 255), nullable(varchar('city', 255)), uuid('run_id')],
    [unique('venue_key', 'ref')],
  ),
  table(
    'person',
    ['id'],
    [
      uuid('id'),
      varchar('ref', 100),
      varchar('full_name', 255),
      nullable(varchar('first_name', 255)),
      varchar('last_name', 255),
      varchar('search_name', 255),
      int('name_authority'),
      nullable(date('birth_date')),
      nullable(varchar('birth_place', 255)),
      nullable(float('height_metres')),
      nullable(float('mass_kilograms')),
      nullable(varchar('bats', 1)),
      nullable(varchar('throws', 1)),
      nullable(varchar('shoots', 1)),
      uuid('run_id'),
    ],
    [unique('person_key', 'ref'), index('person_search_name_index', 'search_name')],
  ),
  table(
    'team_season',
    ['club', 'season_id'],
    [
      uuid('club'),
      uuid('season_id'),
      varchar('city', 255),
      varchar('nickname', 255),
      varchar('abbreviation', 10),
      nullable(varchar('conference', 255)),
      nullable(varchar('division', 255)),
      nullable(varchar('colour', 7)),
      uuid('run_id'),
    ],
    [index('team_season_season_id_index', 'season_id')],
  ),
  table(
    'roster_spell',
    ['person', 'club', 'from_date'],
    [
      uuid('person'),
      uuid('club'),
      uuid('season_id'),
      date('from_date'),
      nullable(date('to_date')),
      nullable(varchar('number', 4)),
      nullable(varchar('position', 10)),
      varchar('list', 20),
      uuid('run_id'),
    ],
    [index('roster_spell_club_from_date_index', 'club', 'from_date')],
  ),
  table(
    'game',
    ['id'],
    [
      uuid('id'),
      varchar('ref', 100),
      uuid('league_id'),
      uuid('season_id'),
      varchar('phase', 20),
      date('local_date'),
      varchar('number_of_day', 8),
      nullable(instant('starts_at')),
      nullable(uuid('venue')),
      uuid('home'),
      uuid('away'),
      nullable(int('home_score')),
      nullable(int('away_score')),
      varchar('status', 20),
      nullable(int('attendance')),
      nullable(int('duration_minutes')),
      uuid('run_id'),
    ],
    [
      unique('game_key', 'league_id', 'local_date', 'home', 'away', 'number_of_day'),
      index('game_season_id_local_date_index', 'season_id', 'local_date'),
      index('game_home_local_date_index', 'home', 'local_date'),
      index('game_away_local_date_index', 'away', 'local_date'),
    ],
  ),
  table(
    'appearance',
    ['game', 'person', 'source'],
    [
      uuid('game'),
      uuid('person'),
      varchar('source', 60),
      uuid('club'),
      boolean('started'),
      varchar('positions', 80),
      nullable(int('batting_order')),
      uuid('run_id'),
    ],
    [index('appearance_person_game_index', 'person', 'game')],
  ),
];

/** What all sports share: leagues, seasons, clubs, venues, people, games. */
export class LeagueTables1764000000001 implements MigrationInterface {
  readonly name = 'LeagueTables1764000000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    if (queryRunner.dataSource.options.type === 'mariadb') {
      // Texts are compared as on PostgreSQL: capitals, accents and trailing blanks count.
      const [row] = (await queryRunner.query('select database() as name, version() as version')) as {
        name: string;
        version: string;
      }[];
      if (row === undefined || !row.version.includes('MariaDB')) {
        throw new Error(
          `This is MySQL ${row?.version}; only MariaDB from 10.7 on has the column types needed. Use it, or PostgreSQL.`,
        );
      }
      await queryRunner.query(`alter database \`${row.name}\` character set utf8mb4 collate utf8mb4_nopad_bin`);
    }
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
