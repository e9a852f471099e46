import type { DuckDBConnection } from '@duckdb/node-api';
import { quotedText } from '../staging/duck-types.js';

/** From here on the DuckDB reaches no file but these, loads no extension, and changes no setting, whatever it is told. */
export async function seal(connection: DuckDBConnection, paths: readonly string[]): Promise<void> {
  await connection.run(`SET allowed_paths = [${paths.map(quotedText).join(', ')}]`);
  await connection.run('SET enable_external_access = false');
  await connection.run('SET lock_configuration = true');
}
