import mysql, { type Connection, type Pool, type PoolOptions } from 'mysql2';
import pg, { defaults, TypeOverrides } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { entities } from './entities.js';
import { migrations } from './migrations.js';

export interface DatabaseOptions {
  /** postgres://, postgresql://, mysql:// or mariadb:// */
  readonly url: string;
  /** Most connections at a time; default 10. */
  readonly poolSize?: number;
  /** A statement that takes longer is ended; 0: never. Default 300. */
  readonly statementTimeoutSeconds?: number;
  /** Prints every statement. */
  readonly logging?: boolean;
}

/**
 * The connection to the shared database, not yet opened. On both databases sessions are in UTC, instants keep their
 * meaning whatever zone the process is in, dates are texts, and transactions see what others committed before each
 * statement.
 *
 * @throws RangeError where the address is of no database that we know
 */
export function createDataSource(options: DatabaseOptions): DataSource {
  const protocol = options.url.slice(0, options.url.indexOf(':'));
  const timeoutSeconds = options.statementTimeoutSeconds ?? 300;
  const base = {
    url: options.url,
    poolSize: options.poolSize ?? 10,
    entities: [...entities],
    migrations: [...migrations],
    migrationsTableName: 'schema_migration',
    logging: options.logging ?? false,
    isolationLevel: 'READ COMMITTED',
  } as const satisfies Partial<DataSourceOptions>;
  switch (protocol) {
    case 'postgres':
    case 'postgresql':
      return new DataSource({
        ...base,
        type: 'postgres',
        driver: pg,
        installExtensions: false,
        extra: postgresExtras(timeoutSeconds),
      });
    case 'mysql':
    case 'mariadb':
      return new DataSource({
        ...base,
        type: 'mariadb',
        timezone: 'Z',
        dateStrings: ['DATE'],
        charset: 'utf8mb4_bin',
        supportBigNumbers: true,
        driver: mysqlWithSessions(timeoutSeconds),
        extra: { flags: ['+LOCAL_FILES'] },
      });
    default:
      throw new RangeError(
        `The database address begins with "${protocol}:"; it must begin with postgres:// or, for MariaDB, mysql:// or mariadb://.`,
      );
  }
}

/** mysql2, its sessions made alike before their first statement. */
function mysqlWithSessions(statementTimeoutSeconds: number): object {
  return {
    ...mysql,
    createPool(options: PoolOptions): Pool {
      const pool = mysql.createPool(options);
      pool.on('connection', (connection: Connection) => {
        connection.query(
          `set session time_zone = '+00:00', sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION',
           max_statement_time = ${statementTimeoutSeconds}`,
        );
      });
      return pool;
    },
  };
}

const timestamp = 1114;
const date = 1082;

// Left to itself, pg writes and reads instants in the zone of the process; how it writes can only be said for all of it.
defaults.parseInputDatesAsUTC = true;

function postgresExtras(statementTimeoutSeconds: number): Record<string, unknown> {
  const types = new TypeOverrides();
  types.setTypeParser(timestamp, (text) => new Date(`${text.replace(' ', 'T')}Z`));
  types.setTypeParser(date, (text) => text);
  return {
    types,
    options: '-c TimeZone=UTC -c DateStyle=ISO',
    statement_timeout: statementTimeoutSeconds * 1000,
    application_name: 'fieldhouse',
    keepAlive: true,
  };
}
