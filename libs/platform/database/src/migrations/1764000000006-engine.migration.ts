import {
  Table,
  TableColumn,
  TableIndex,
  type MigrationInterface,
  type QueryRunner,
  type TableColumnOptions,
  type TableIndexOptions,
} from 'typeorm';

const uuid = (name: string) => ({ name, type: 'uuid' });
const varchar = (name: string, length: number) => ({ name, type: 'varchar', length: String(length) });
const text = (name: string) => ({ name, type: 'text' });
const int = (name: string) => ({ name, type: 'int' });
const json = (name: string) => ({ name, type: 'json' });
const instant = (name: string) => ({ name, type: 'instant', precision: 6 });
const nullable = (column: TableColumnOptions) => ({ ...column, isNullable: true });

const tables = [
  {
    name: 'data_import',
    key: ['id'],
    columns: [
      uuid('id'),
      varchar('installation', 60),
      varchar('trigger', 20),
      varchar('mode', 20),
      json('feeds'),
      nullable(json('only')),
      nullable(json('pinned')),
      nullable(instant('scheduled_for')),
      varchar('state', 20),
      nullable(text('error')),
      int('attempts'),
      nullable(instant('not_before')),
      instant('created_at'),
      nullable(instant('ended_at')),
    ],
    indices: [{ name: 'data_import_installation_index', columnNames: ['installation', 'state'] }],
  },
  {
    name: 'seen_key',
    key: ['import_id', 'feed', 'record_key'],
    columns: [uuid('import_id'), varchar('feed', 60), varchar('record_key', 255), uuid('run_id')],
    indices: [],
  },
  {
    name: 'installation',
    key: ['id'],
    columns: [
      varchar('id', 60),
      varchar('source', 60),
      varchar('title', 255),
      text('notice'),
      varchar('licence', 255),
      nullable(text('terms_url')),
    ],
    indices: [],
  },
];

const added: Readonly<Record<string, readonly TableColumnOptions[]>> = {
  run: [
    { ...int('ordinal'), default: 0 },
    { ...int('transient_failures'), default: 0 },
    { ...int('stalls'), default: 0 },
    nullable(json('touched')),
    nullable(int('plugin_version')),
    nullable(varchar('worker', 100)),
    nullable(uuid('lease')),
    nullable(instant('created_at')),
    nullable(instant('not_before')),
    nullable(instant('moved_at')),
  ],
  reject: [{ ...int('position'), default: 0 }, nullable(uuid('season_id')), nullable(varchar('label', 200))],
  schedule: [nullable(instant('alarmed_at'))],
};

const indices: readonly { readonly table: string; readonly index: TableIndexOptions }[] = [
  { table: 'run', index: { name: 'run_newest_index', columnNames: ['created_at', 'id'] } },
  { table: 'run', index: { name: 'run_once_a_slice', columnNames: ['import_id', 'feed', 'slice'], isUnique: true } },
  { table: 'reject', index: { name: 'reject_season_index', columnNames: ['season_id'] } },
];

/** What the engine needs to resume, to fence off a worker that was thought dead, and to say what is missing. */
export class EngineTables1764000000006 implements MigrationInterface {
  readonly name = 'EngineTables1764000000006';

  async up(queryRunner: QueryRunner): Promise<void> {
    const { driver } = queryRunner.dataSource;
    // timestamp on PostgreSQL, datetime on MariaDB
    const native = (column: TableColumnOptions) => ({
      ...column,
      type: column.type === 'instant' ? driver.normalizeType({ type: Date }) : column.type,
    });
    for (const { name, key, columns, indices } of tables) {
      const all = columns.map((column) => ({ ...native(column), isPrimary: key.includes(column.name) }));
      await queryRunner.createTable(new Table({ name, columns: all, indices: [...indices] }));
    }
    for (const [table, columns] of Object.entries(added))
      await queryRunner.addColumns(
        table,
        columns.map((column) => new TableColumn(native(column))),
      );
    await queryRunner.query('UPDATE run SET created_at = COALESCE(started_at, CURRENT_TIMESTAMP(6))');
    await queryRunner.changeColumn('run', 'created_at', new TableColumn(native(instant('created_at'))));
    for (const { table, index } of indices) await queryRunner.createIndex(table, new TableIndex(index));
    // TypeORM refuses to make a check on MariaDB, which has them; the statement is the same on both.
    await queryRunner.query(
      'ALTER TABLE run ADD CONSTRAINT run_conservation CHECK (records_in = records_out + rejected + duplicate)',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE run DROP CONSTRAINT run_conservation');
    for (const { table, index } of indices) await queryRunner.dropIndex(table, index.name!);
    for (const [table, columns] of Object.entries(added))
      await queryRunner.dropColumns(
        table,
        columns.map(({ name }) => name),
      );
    for (const { name } of [...tables].reverse()) await queryRunner.dropTable(name);
  }
}
