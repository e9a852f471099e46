import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';

/** How many rows a run took out, beside those it wrote. */
export class RemovedRowColumns1764200000013 implements MigrationInterface {
  readonly name = 'RemovedRowColumns1764200000013';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.addColumn('run', new TableColumn({ name: 'rows_removed', type: 'int', default: 0 }));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropColumn('run', 'rows_removed');
  }
}
