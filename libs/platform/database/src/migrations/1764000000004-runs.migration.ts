import type { MigrationInterface, QueryRunner, TableColumnOptions, TableIndexOptions } from 'typeorm';
import { Table } from 'typeorm';

const uuid = (name: string) => ({ name, type: 'uuid' });
const varchar = (name: string, length: number) => ({ name, type: 'varchar', length: String(length) });
const text = (name: string) => ({ name, type: 'text' });
const int = (name: string) => ({ name, type: 'int' });
const bigint = (name: string) => ({ name, type: 'bigint' });
const date = (name: string) => ({ name, type: 'date' });
const json = (name: string) => ({ name, type: 'json' });
const instant = (name: string) => ({ name, type: 'instant', precision: 6 });
const nullable = (column: TableColumnOptions) => ({ ...column, isNullable: true });
const index = (name: string, ...columnNames: string[]) => ({ name, columnNames });

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
    'run',
    ['id'],
    [
      uuid('id'),
      varchar('installation', 60),
      varchar('plugin', 60),
      nullable(varchar('feed', 60)),
      varchar('slice', 120),
      varchar('trigger', 20),
      varchar('state', 20),
      int('attempts'),
      int('records_in'),
      int('records_out'),
      int('rejected'),
      int('duplicate'),
      int('rows_inserted'),
      int('rows_updated'),
      int('rows_unchanged'),
      nullable(json('rows_by_kind')),
      int('position'),
      nullable(uuid('import_id')),
      varchar('code_version', 80),
      nullable(json('parameters')),
      nullable(json('inputs')),
      nullable(varchar('watermark', 120)),
      nullable(text('error')),
      nullable(instant('started_at')),
      nullable(instant('ended_at')),
      nullable(instant('heartbeat_at')),
    ],
    [
      index('run_import_index', 'import_id'),
      index('run_started_index', 'started_at'),
      index('run_state_index', 'state', 'heartbeat_at'),
      index('run_installation_index', 'installation', 'feed', 'slice'),
    ],
  ),
  table(
    'run_log',
    ['id'],
    [uuid('id'), uuid('run_id'), instant('at'), varchar('level', 10), text('message')],
    [index('run_log_run_index', 'run_id', 'at')],
  ),
  table(
    'checkpoint',
    ['installation', 'feed'],
    [varchar('installation', 60), varchar('feed', 60), json('cursor'), uuid('run_id'), instant('at')],
  ),
  table(
    'watermark',
    ['dataset', 'partition_key', 'source'],
    [
      varchar('dataset', 60),
      varchar('partition_key', 80),
      varchar('source', 60),
      instant('at'),
      nullable(date('games_to')),
      uuid('run_id'),
    ],
  ),
  table(
    'raw_object',
    ['id'],
    [
      uuid('id'),
      varchar('installation', 60),
      varchar('feed', 60),
      varchar('address', 500),
      varchar('hash', 64),
      bigint('bytes'),
      varchar('media_type', 120),
      instant('fetched_at'),
      uuid('run_id'),
    ],
    [
      index('raw_object_hash_index', 'hash'),
      index('raw_object_run_index', 'run_id'),
      index('raw_object_feed_index', 'installation', 'feed', 'fetched_at'),
    ],
  ),
  table(
    'reject',
    ['id'],
    [
      uuid('id'),
      uuid('run_id'),
      varchar('installation', 60),
      varchar('feed', 60),
      varchar('slice', 120),
      varchar('record_key', 255),
      nullable(text('where_text')),
      text('reason'),
      text('payload'),
      instant('at'),
      varchar('state', 20),
      nullable(text('discard_reason')),
    ],
    [
      index('reject_feed_index', 'installation', 'feed', 'slice'),
      index('reject_state_index', 'state', 'at'),
      index('reject_run_index', 'run_id'),
    ],
  ),
  table(
    'finding',
    ['id'],
    [
      uuid('id'),
      uuid('run_id'),
      nullable(varchar('record_key', 255)),
      nullable(text('where_text')),
      text('finding'),
      instant('at'),
    ],
    [index('finding_run_index', 'run_id')],
  ),
  table(
    'schedule',
    ['name'],
    [
      varchar('name', 120),
      varchar('cron', 80),
      varchar('time_zone', 60),
      varchar('catch_up', 10),
      nullable(instant('next_at')),
      nullable(instant('last_fired_at')),
    ],
    [index('schedule_next_index', 'next_at')],
  ),
];

/** What the engine keeps of its work. */
export class RunTables1764000000004 implements MigrationInterface {
  readonly name = 'RunTables1764000000004';

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
