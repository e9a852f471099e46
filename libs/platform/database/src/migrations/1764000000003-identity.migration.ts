import type { MigrationInterface, QueryRunner, TableColumnOptions, TableIndexOptions } from 'typeorm';
import { Table } from 'typeorm';

const uuid = (name: string) => ({ name, type: 'uuid' });
const varchar = (name: string, length: number) => ({ name, type: 'varchar', length: String(length) });
const text = (name: string) => ({ name, type: 'text' });
const int = (name: string) => ({ name, type: 'int' });
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
    'external_reference',
    ['kind', 'issuer', 'external_id'],
    [
      varchar('kind', 20),
      varchar('issuer', 60),
      varchar('external_id', 100),
      nullable(uuid('entity_id')),
      varchar('state', 20),
      nullable(text('evidence')),
      nullable(varchar('name', 255)),
      uuid('run_id'),
      instant('at'),
    ],
    [index('external_reference_state_index', 'state', 'at'), index('external_reference_entity_index', 'entity_id')],
  ),
  table(
    'identity_merge',
    ['id'],
    [
      uuid('id'),
      varchar('kind', 20),
      uuid('kept_id'),
      uuid('merged_id'),
      text('evidence'),
      uuid('run_id'),
      instant('at'),
      nullable(instant('undone_at')),
    ],
    [index('identity_merge_merged_index', 'merged_id')],
  ),
  table(
    'identity_merge_row',
    ['merge_id', 'position'],
    [
      uuid('merge_id'),
      int('position'),
      varchar('table_name', 64),
      varchar('change', 20),
      nullable(varchar('column_name', 64)),
      json('row_key'),
      nullable(json('before')),
      uuid('run_id'),
    ],
  ),
];

/** What the sources call our things, and which of our things turned out to be one. */
export class IdentityTables1764000000003 implements MigrationInterface {
  readonly name = 'IdentityTables1764000000003';

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
