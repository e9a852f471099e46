import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { quoted, quotedText, duckTypeOf } from '../staging/duck-types.js';
import type { WarehouseTable } from '../warehouse.port.js';
import { isMissing, sync, type Manifest, type PartitionFile } from './manifest.js';

/** As other tools know it: `day=2026-04-01`, the date being in the name alone. */
const folderOf = (table: WarehouseTable, partition: string) =>
  table.partitionBy === undefined ? 'whole' : `${table.partitionBy}=${partition}`;

/** SELECT over the files of a manifest; columns that a file lacks are null. */
export function selectFiles(folder: string, table: WarehouseTable, files: readonly PartitionFile[]): string {
  const columns = Object.entries(table.columns);
  const cells = (held: number) =>
    columns
      .map(([name, { type }], i) => (i < held ? quoted(name) : `CAST(NULL AS ${duckTypeOf(type)}) AS ${quoted(name)}`))
      .join(', ');
  if (files.length === 0) return `SELECT ${cells(0)} WHERE false`;
  const hive =
    table.partitionBy === undefined
      ? 'hive_partitioning = false'
      : `hive_partitioning = true, hive_types = {${quotedText(table.partitionBy)}: DATE}`;
  return [...new Set(files.map(({ columns: held }) => held))]
    .map((held) => {
      const paths = files.filter((file) => file.columns === held).map(({ path }) => quotedText(join(folder, path)));
      return `SELECT ${cells(held)} FROM read_parquet([${paths.join(', ')}], ${hive})`;
    })
    .join(' UNION ALL ');
}

/** Writes what a partition holds once the rows in `staged` are merged into it. Durable once it resolves, and nobody's yet. */
export async function writeMerged(
  connection: DuckDBConnection,
  folder: string,
  { table, files }: Manifest,
  partition: string,
): Promise<PartitionFile> {
  const path = join(folderOf(table, partition), `${randomUUID()}.parquet`);
  const whole = join(folder, path);
  await mkdir(dirname(whole), { recursive: true });
  const { partitionBy, key } = table;
  const columns = Object.keys(table.columns);
  const list = columns.map(quoted).join(', ');
  const old = files[partition];
  const mine = partitionBy === undefined ? '' : `WHERE ${quoted(partitionBy)} = DATE ${quotedText(partition)}`;
  const merged = [
    `SELECT ${list} FROM staged ${mine}`,
    ...(old === undefined
      ? []
      : [
          `SELECT ${list} FROM (${selectFiles(folder, table, [old])}) ANTI JOIN staged USING (${key.map(quoted).join(', ')})`,
        ]),
  ].join(' UNION ALL ');
  const kept = columns
    .filter((name) => name !== partitionBy)
    .map(quoted)
    .join(', ');
  const copied = await connection.runAndReadAll(
    `COPY (SELECT ${kept} FROM (${merged}) ORDER BY ${key.map(quoted).join(', ')})
     TO ${quotedText(whole)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 61440)`,
  );
  await sync(whole);
  await sync(dirname(whole));
  await sync(folder);
  return { path, rows: Number(copied.getRows()[0]![0]), columns: columns.length };
}

/** Removes what no manifest names: what killed loaders left. Only for who holds the table's lock. */
export async function sweep(folder: string, manifest: Manifest): Promise<void> {
  const named = new Set([...Object.values(manifest.files), ...manifest.retired].map(({ path }) => path));
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isFile() && entry.name.startsWith('draft-')) await rm(join(folder, entry.name), { force: true });
    if (!entry.isDirectory()) continue;
    for (const name of await readdir(join(folder, entry.name))) {
      const path = join(entry.name, name);
      if (!named.has(path)) await remove(join(folder, path));
    }
  }
}

export async function remove(path: string): Promise<void> {
  await rm(path).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
}
