import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

/** How often players' pages were asked for. */
export class PlayerViews1764200000015 implements MigrationInterface {
  readonly name = 'PlayerViews1764200000015';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(
      new Table({
        name: 'player_view',
        columns: [
          { name: 'person', type: 'uuid', isPrimary: true },
          { name: 'day', type: 'date', isPrimary: true },
          { name: 'views', type: 'int' },
        ],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('player_view');
  }
}
