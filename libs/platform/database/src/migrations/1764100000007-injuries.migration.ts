import type { MigrationInterface, QueryRunner, TableColumnOptions } from 'typeorm';
import { Table } from 'typeorm';

const uuid = (name: string) => ({ name, type: 'uuid' });
const varchar = (name: string, length: number) => ({ name, type: 'varchar', length: String(length) });
const text = (name: string) => ({ name, type: 'text' });
const int = (name: string) => ({ name, type: 'int' });
const boolean = (name: string) => ({ name, type: 'boolean' });
const date = (name: string) => ({ name, type: 'date' });
const json = (name: string) => ({ name, type: 'json' });
const nullable = (column: TableColumnOptions) => ({ ...column, isNullable: true });
const index = (name: string, ...columnNames: string[]) => ({ name, columnNames });

/** Column lists are written out: a migration says for ever what it did, whatever the program says by then. */
const tables = [
  {
    name: 'transaction_note',
    key: ['source', 'ref'],
    columns: [
      varchar('source', 60),
      varchar('ref', 100),
      uuid('season_id'),
      date('local_date'),
      nullable(date('effective_date')),
      nullable(varchar('type_code', 10)),
      text('text'),
      nullable(uuid('person')),
      nullable(uuid('club')),
      nullable(varchar('player_name', 255)),
      nullable(varchar('club_name', 255)),
      uuid('run_id'),
    ],
    indices: [index('transaction_note_season_id_local_date_index', 'season_id', 'local_date')],
  },
  {
    name: 'injury_notice',
    key: ['source', 'ref', 'number'],
    columns: [
      varchar('source', 60),
      varchar('ref', 100),
      int('number'),
      uuid('season_id'),
      date('local_date'),
      varchar('action', 20),
      nullable(varchar('list', 30)),
      nullable(int('list_days')),
      nullable(int('from_list_days')),
      nullable(uuid('person')),
      varchar('player_name', 255),
      nullable(varchar('position', 10)),
      nullable(uuid('club')),
      nullable(varchar('club_name', 255)),
      nullable(date('retroactive_date')),
      text('text'),
      uuid('run_id'),
    ],
    indices: [index('injury_notice_season_id_local_date_index', 'season_id', 'local_date')],
  },
  {
    name: 'unread_note',
    key: ['source', 'ref'],
    columns: [
      varchar('source', 60),
      varchar('ref', 100),
      uuid('season_id'),
      date('local_date'),
      text('text'),
      text('reason'),
      uuid('run_id'),
    ],
    indices: [index('unread_note_season_id_index', 'season_id')],
  },
  {
    name: 'registered_season',
    key: ['season_id', 'person'],
    columns: [uuid('season_id'), uuid('person'), varchar('search_name', 255), uuid('run_id')],
    indices: [],
  },
  {
    name: 'notice_player',
    key: ['source', 'ref', 'number'],
    columns: [
      varchar('source', 60),
      varchar('ref', 100),
      int('number'),
      uuid('season_id'),
      varchar('player_name', 255),
      nullable(uuid('person')),
      varchar('state', 20),
      text('evidence'),
      json('candidates'),
      uuid('run_id'),
    ],
    indices: [index('notice_player_season_id_index', 'season_id'), index('notice_player_person_index', 'person')],
  },
  {
    name: 'injury_stint',
    key: ['stint'],
    columns: [
      uuid('stint'),
      varchar('source', 60),
      uuid('season_id'),
      nullable(uuid('person')),
      varchar('player_name', 255),
      varchar('name_state', 20),
      nullable(uuid('club')),
      nullable(varchar('club_name', 255)),
      nullable(varchar('position', 10)),
      nullable(varchar('role', 10)),
      nullable(int('list_days')),
      date('notice_date'),
      date('start_date'),
      nullable(date('retroactive_date')),
      boolean('retroactive_impossible'),
      nullable(date('end_date')),
      nullable(varchar('end_reason', 20)),
      text('text'),
      json('changes'),
      uuid('run_id'),
    ],
    indices: [
      index('injury_stint_person_start_date_index', 'person', 'start_date'),
      index('injury_stint_season_id_start_date_index', 'season_id', 'start_date'),
      index('injury_stint_start_date_index', 'start_date'),
    ],
  },
  {
    name: 'unmatched_notice',
    key: ['source', 'ref', 'number'],
    columns: [
      varchar('source', 60),
      varchar('ref', 100),
      int('number'),
      uuid('season_id'),
      date('local_date'),
      varchar('player_name', 255),
      varchar('action', 20),
      text('reason'),
      uuid('run_id'),
    ],
    indices: [index('unmatched_notice_season_id_index', 'season_id')],
  },
  {
    name: 'injury_reading',
    key: ['stint'],
    columns: [
      uuid('stint'),
      uuid('season_id'),
      nullable(varchar('side', 5)),
      nullable(varchar('part', 60)),
      varchar('area', 20),
      varchar('injury_kind', 20),
      json('areas'),
      uuid('run_id'),
    ],
    indices: [index('injury_reading_season_id_index', 'season_id')],
  },
  {
    name: 'stint_area',
    key: ['stint', 'area'],
    columns: [uuid('stint'), uuid('season_id'), varchar('area', 20), uuid('run_id')],
    indices: [index('stint_area_area_index', 'area'), index('stint_area_season_id_index', 'season_id')],
  },
];

/** What transactions say of injuries: notes, notices, stints, and what could not be read. */
export class InjuryTables1764100000007 implements MigrationInterface {
  readonly name = 'InjuryTables1764100000007';

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
