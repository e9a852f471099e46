import type { MigrationInterface, QueryRunner, TableColumnOptions, TableIndexOptions } from 'typeorm';
import { Table } from 'typeorm';

const uuid = (name: string) => ({ name, type: 'uuid' });
const varchar = (name: string, length: number) => ({ name, type: 'varchar', length: String(length) });
const boolean = (name: string) => ({ name, type: 'boolean' });
const json = (name: string) => ({ name, type: 'json' });
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
    'account',
    ['id'],
    [
      uuid('id'),
      varchar('email', 200),
      varchar('name', 100),
      varchar('password_hash', 255),
      instant('created_at'),
      nullable(instant('disabled_at')),
    ],
    [unique('account_email_key', 'email')],
  ),
  table(
    'role_grant',
    ['id'],
    [uuid('id'), uuid('account_id'), varchar('role', 20), nullable(varchar('stadium', 60))],
    [index('role_grant_account_index', 'account_id')],
  ),
  table(
    'session',
    ['id'],
    [
      uuid('id'),
      varchar('token_hash', 64),
      uuid('account_id'),
      instant('started_at'),
      instant('last_seen_at'),
      instant('expires_at'),
      nullable(instant('revoked_at')),
      varchar('device', 255),
      varchar('address', 64),
    ],
    [unique('session_token_key', 'token_hash'), index('session_account_index', 'account_id')],
  ),
  table(
    'login_attempt',
    ['id'],
    [uuid('id'), varchar('email', 200), varchar('address', 64), boolean('succeeded'), instant('at')],
    [index('login_attempt_address_index', 'address', 'at'), index('login_attempt_email_index', 'email', 'at')],
  ),
  table(
    'audit_entry',
    ['id'],
    [
      uuid('id'),
      instant('at'),
      nullable(uuid('account_id')),
      varchar('action', 80),
      nullable(varchar('target', 255)),
      nullable(json('detail')),
    ],
    [index('audit_entry_at_index', 'at')],
  ),
];

/** People who log in, their roles, and what they did. */
export class AccessTables1764000000005 implements MigrationInterface {
  readonly name = 'AccessTables1764000000005';

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
