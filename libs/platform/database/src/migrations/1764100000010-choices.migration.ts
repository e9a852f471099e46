import type { MigrationInterface, QueryRunner, TableColumnOptions } from 'typeorm';
import { Table } from 'typeorm';

const uuid = (name: string) => ({ name, type: 'uuid' });
const varchar = (name: string, length: number) => ({ name, type: 'varchar', length: String(length) });
const text = (name: string) => ({ name, type: 'text' });
const int = (name: string) => ({ name, type: 'int' });
const json = (name: string) => ({ name, type: 'json' });
const instant = (name: string) => ({ name, type: 'instant', precision: 6 });
const nullable = (column: TableColumnOptions) => ({ ...column, isNullable: true });

/** Column lists are written out: a migration says for ever what it did, whatever the program says by then. */
const tables = [
  {
    name: 'processor_parameters',
    key: ['processor', 'version'],
    columns: [
      varchar('processor', 60),
      int('version'),
      json('parameters'),
      nullable(uuid('changed_by')),
      varchar('reason', 500),
      instant('changed_at'),
    ],
    indices: [],
  },
  {
    name: 'saved_analysis',
    key: ['id'],
    columns: [
      uuid('id'),
      uuid('account_id'),
      varchar('title', 200),
      text('address'),
      varchar('address_hash', 64),
      instant('created_at'),
    ],
    indices: [{ name: 'saved_analysis_address_key', columnNames: ['account_id', 'address_hash'], isUnique: true }],
  },
];

/** What people choose: parameters of processors, pages to come back to. */
export class ChoiceTables1764100000010 implements MigrationInterface {
  readonly name = 'ChoiceTables1764100000010';

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
