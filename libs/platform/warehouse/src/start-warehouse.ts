import { join } from 'node:path';
import { DuckDbWarehouse } from './duckdb/duckdb-warehouse.js';
import type { Warehouse } from './warehouse.port.js';
import type { WarehouseSettings } from './warehouse.settings.js';

/**
 * The warehouse that the settings choose: BigQuery where they name a project, else a folder.
 * @throws WarehouseError BigQuery cannot be used as they say
 */
export async function startWarehouse(settings: WarehouseSettings): Promise<Warehouse> {
  const { BIGQUERY_PROJECT: project, WAREHOUSE_FOLDER: folder, WAREHOUSE_MEMORY_MEGABYTES: memoryMegabytes } = settings;
  if (project === undefined) return DuckDbWarehouse.open({ folder, memoryMegabytes });
  // Nobody else needs to load Google's client.
  const { BigQueryWarehouse } = await import('./bigquery/bigquery-warehouse.js');
  return BigQueryWarehouse.open({
    project,
    dataset: settings.BIGQUERY_DATASET,
    location: settings.BIGQUERY_LOCATION,
    credentials: settings.BIGQUERY_CREDENTIALS,
    endpoint: settings.BIGQUERY_ENDPOINT,
    token: settings.BIGQUERY_TOKEN,
    temp: join(folder, 'temp'),
    memoryMegabytes,
  });
}
