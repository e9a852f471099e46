import type { MigrationInterface, QueryRunner, TableColumnOptions } from 'typeorm';
import { Table } from 'typeorm';

const uuid = (name: string) => ({ name, type: 'uuid' });
const varchar = (name: string, length: number) => ({ name, type: 'varchar', length: String(length) });
const text = (name: string) => ({ name, type: 'text' });
const int = (name: string) => ({ name, type: 'int' });
const bigint = (name: string) => ({ name, type: 'bigint' });
const float = (name: string) => ({ name, type: 'double precision' });
const json = (name: string) => ({ name, type: 'json' });
const date = (name: string) => ({ name, type: 'date' });
const boolean = (name: string) => ({ name, type: 'boolean' });
const instant = (name: string) => ({ name, type: 'instant', precision: 6 });
const nullable = (column: TableColumnOptions) => ({ ...column, isNullable: true });
const index = (name: string, ...columnNames: string[]) => ({ name, columnNames });

/** Column lists are written out: a migration says for ever what it did, whatever the program says by then. */
const tables = [
  {
    name: 'stadium',
    key: ['key'],
    columns: [
      varchar('key', 40),
      varchar('name', 255),
      varchar('time_zone', 60),
      varchar('surface', 40),
      nullable(uuid('venue')),
      nullable(float('origin_latitude')),
      nullable(float('origin_longitude')),
      nullable(float('bearing_degrees')),
      uuid('run_id'),
    ],
    indices: [],
  },
  {
    name: 'tracking_session',
    key: ['ref'],
    columns: [
      varchar('ref', 100),
      varchar('stadium', 40),
      varchar('title', 255),
      varchar('occasion', 20),
      varchar('sport', 40),
      date('local_date'),
      instant('starts_at'),
      nullable(instant('ends_at')),
      nullable(uuid('game')),
      nullable(text('remark')),
      uuid('run_id'),
    ],
    indices: [
      index('tracking_session_stadium_starts_at_index', 'stadium', 'starts_at'),
      index('tracking_session_local_date_index', 'local_date'),
    ],
  },
  {
    name: 'participation',
    key: ['session', 'person', 'from_instant'],
    columns: [
      varchar('session', 100),
      uuid('person'),
      nullable(uuid('club')),
      instant('from_instant'),
      nullable(instant('to_instant')),
      nullable(varchar('number', 4)),
      nullable(varchar('position', 10)),
      nullable(varchar('device', 60)),
      uuid('run_id'),
    ],
    indices: [index('participation_person_session_index', 'person', 'session')],
  },
  {
    name: 'metric_window',
    key: ['session', 'person', 'metric', 'length_seconds', 'starts_at'],
    columns: [
      varchar('session', 100),
      uuid('person'),
      varchar('metric', 60),
      int('length_seconds'),
      instant('starts_at'),
      date('local_date'),
      float('value'),
      int('samples'),
      float('coverage'),
      uuid('run_id'),
    ],
    indices: [
      index('metric_window_local_date_index', 'local_date'),
      index('metric_window_person_metric_local_date_index', 'person', 'metric', 'local_date'),
    ],
  },
  {
    name: 'club_window',
    key: ['session', 'club', 'metric', 'length_seconds', 'starts_at'],
    columns: [
      varchar('session', 100),
      uuid('club'),
      varchar('metric', 60),
      int('length_seconds'),
      instant('starts_at'),
      date('local_date'),
      float('value'),
      int('samples'),
      float('coverage'),
      uuid('run_id'),
    ],
    indices: [
      index('club_window_local_date_index', 'local_date'),
      index('club_window_club_metric_local_date_index', 'club', 'metric', 'local_date'),
    ],
  },
  {
    name: 'session_total',
    key: ['session', 'person', 'metric'],
    columns: [
      varchar('session', 100),
      uuid('person'),
      varchar('metric', 60),
      date('local_date'),
      float('value'),
      int('samples'),
      float('seconds'),
      uuid('run_id'),
    ],
    indices: [index('session_total_person_metric_local_date_index', 'person', 'metric', 'local_date')],
  },
  {
    name: 'daily_load',
    key: ['person', 'metric', 'local_date'],
    columns: [
      uuid('person'),
      varchar('metric', 60),
      date('local_date'),
      float('load'),
      int('sessions'),
      float('acute'),
      float('chronic'),
      nullable(float('coupled_ratio')),
      nullable(float('uncoupled_ratio')),
      nullable(float('weighted_ratio')),
      nullable(float('monotony')),
      nullable(float('strain')),
      uuid('run_id'),
    ],
    indices: [index('daily_load_metric_local_date_index', 'metric', 'local_date')],
  },
  {
    name: 'stadium_device',
    key: ['stadium', 'device'],
    columns: [
      varchar('stadium', 40),
      varchar('device', 60),
      varchar('secret_hash', 255),
      instant('enrolled_at'),
      nullable(uuid('enrolled_by')),
      nullable(instant('struck_off_at')),
    ],
    indices: [],
  },
  {
    name: 'metric_limit',
    key: ['id'],
    columns: [
      uuid('id'),
      varchar('stadium', 40),
      varchar('metric', 60),
      nullable(uuid('person')),
      varchar('direction', 5),
      float('enter'),
      float('exit'),
      int('hold_seconds'),
      boolean('in_force'),
      nullable(uuid('changed_by')),
      instant('changed_at'),
    ],
    indices: [index('metric_limit_stadium_index', 'stadium', 'metric', 'changed_at')],
  },
  {
    name: 'metric_alert',
    key: ['id'],
    columns: [
      uuid('id'),
      varchar('stadium', 40),
      varchar('session', 100),
      uuid('person'),
      varchar('metric', 60),
      uuid('limit_id'),
      instant('entered_at'),
      nullable(instant('left_at')),
      float('worst'),
      nullable(uuid('acknowledged_by')),
      nullable(instant('acknowledged_at')),
    ],
    indices: [index('metric_alert_session_index', 'session', 'entered_at')],
  },
  {
    name: 'stream_checkpoint',
    key: ['stream', 'partition_number'],
    columns: [
      varchar('stream', 60),
      int('partition_number'),
      bigint('next_offset'),
      json('state'),
      instant('saved_at'),
    ],
    indices: [],
  },
];

/** Stadiums, what is worn and played in them, and how far their streams have been computed. */
export class StadiumTables1764300000016 implements MigrationInterface {
  readonly name = 'StadiumTables1764300000016';

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
          indices,
        }),
      );
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const { name } of [...tables].reverse()) await queryRunner.dropTable(name);
  }
}
