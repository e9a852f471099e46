import { Table, TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const ofImport = { name: 'raw_object_import_index', columnNames: ['import_id', 'address'] };

/** What all workers must know together, so that no upstream is asked too often. */
export class UpstreamManners1764200000014 implements MigrationInterface {
  readonly name = 'UpstreamManners1764200000014';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.addColumn('raw_object', new TableColumn({ name: 'import_id', type: 'uuid', isNullable: true }));
    await queryRunner.createIndex('raw_object', new TableIndex(ofImport));
    // timestamp on PostgreSQL, datetime on MariaDB
    const instant = queryRunner.dataSource.driver.normalizeType({ type: Date });
    await queryRunner.createTable(
      new Table({
        name: 'request_pace',
        columns: [
          { name: 'guest', type: 'varchar', length: '400', isPrimary: true },
          { name: 'full_at', type: instant, precision: 6 },
          { name: 'silent_until', type: instant, precision: 6, isNullable: true },
        ],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('request_pace');
    await queryRunner.dropIndex('raw_object', ofImport.name);
    await queryRunner.dropColumn('raw_object', 'import_id');
  }
}
