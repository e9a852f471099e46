import { join } from 'node:path';
import { StatementType, type DuckDBConnection } from '@duckdb/node-api';
import { quoted } from '../staging/duck-types.js';
import { DuckRoom, type DuckRoomOptions } from '../staging/duck-room.js';
import { WarehouseError, type WarehouseRow } from '../warehouse.port.js';
import type { Manifest } from './manifest.js';
import { selectFiles } from './partition-files.js';
import { seal } from './seal.js';
import { bindParameters } from './bind-parameters.js';
import { rowsOf } from './result-rows.js';
import type { ParameterValue } from '../sql/statement.js';

/** A table's folder and what it was. */
export interface SeenTable {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** The tables as they were at one moment, for reading. Nothing beyond their files can be reached from a statement. */
export class Snapshot {
  #users = 0;
  #outdated = false;

  private constructor(
    readonly fingerprint: string,
    private readonly room: DuckRoom,
  ) {}

  static async open(tables: readonly SeenTable[], fingerprint: string, options: DuckRoomOptions): Promise<Snapshot> {
    const room = await DuckRoom.open(options);
    try {
      const connection = await room.connect();
      for (const { folder, manifest } of tables) await makeView(connection, folder, manifest);
      const paths = tables.flatMap(({ folder, manifest }) =>
        Object.values(manifest.files).map(({ path }) => join(folder, path)),
      );
      await seal(connection, paths);
      connection.closeSync();
      return new Snapshot(fingerprint, room);
    } catch (error) {
      await room.close();
      throw error;
    }
  }

  acquire(): this {
    this.#users += 1;
    return this;
  }

  async release(): Promise<void> {
    this.#users -= 1;
    await this.#closeIfIdle();
  }

  /** Closes once the last reader has ended. */
  async retire(): Promise<void> {
    this.#outdated = true;
    await this.#closeIfIdle();
  }

  async #closeIfIdle(): Promise<void> {
    if (this.#outdated && this.#users === 0) await this.room.close();
  }

  async run(
    sql: string,
    parameters: Readonly<Record<string, ParameterValue>>,
    timeoutMilliseconds: number,
  ): Promise<readonly WarehouseRow[]> {
    const connection = await this.room.instance.connect();
    let late = false;
    // Again and again: an interrupt that comes before the statement runs is forgotten.
    let again: NodeJS.Timeout | undefined;
    const timer = setTimeout(() => {
      late = true;
      connection.interrupt();
      again = setInterval(() => connection.interrupt(), 20);
    }, timeoutMilliseconds);
    try {
      const statement = await connection.prepare(sql);
      if (statement.statementType !== StatementType.SELECT)
        throw new WarehouseError('the statement does not only read');
      bindParameters(statement, parameters);
      return rowsOf(await statement.runAndReadAll());
    } catch (error) {
      if (late) throw new WarehouseError(`the statement took longer than ${timeoutMilliseconds} ms and was stopped`);
      throw error;
    } finally {
      clearTimeout(timer);
      clearInterval(again);
      connection.closeSync();
    }
  }
}

async function makeView(connection: DuckDBConnection, folder: string, { table, files }: Manifest): Promise<void> {
  const byDate = Object.keys(files).toSorted();
  await connection.run(
    `CREATE VIEW ${quoted(table.name)} AS ${selectFiles(
      folder,
      table,
      byDate.map((date) => files[date]!),
    )}`,
  );
}
