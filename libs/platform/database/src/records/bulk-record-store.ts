import type { DomainRecord, EntityKind, RecordKind } from '@fieldhouse/domain';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type {
  ClaimResult,
  PartitionOf,
  RecordStore,
  RemovedRow,
  SameClaim,
  Told,
  WriteResult,
} from '../record-store.port.js';
import { BatchWriter, type RecordGroups } from './batch-writer.js';
import { writeClaims } from './claims.js';
import type { Dialect } from './dialect.js';
import { mariadbDialect } from './mariadb.dialect.js';
import { planOf } from './kind-plan.js';
import { postgresDialect } from './postgres.dialect.js';
import { readRows } from './read-rows.js';
import { undoMerge } from './undo-merge.js';
import { removeUntold } from './untold-rows.js';
import { valuesNaming } from './values-naming.js';

/** The record store of a data source: COPY on PostgreSQL, LOAD DATA on MariaDB. */
export function createRecordStore(dataSource: DataSource): RecordStore {
  return new BulkRecordStore(dataSource, dialectOf(dataSource));
}

function dialectOf(dataSource: DataSource): Dialect {
  return dataSource.options.type === 'mariadb' ? mariadbDialect : postgresDialect;
}

class BulkRecordStore implements RecordStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly dialect: Dialect,
  ) {}

  async write(
    manager: EntityManager,
    records: Iterable<DomainRecord>,
    runId: string,
    partitionOf?: PartitionOf,
  ): Promise<WriteResult> {
    return this.writer(manager, runId, partitionOf).write(groupByKind(records));
  }

  async replacePartition(
    manager: EntityManager,
    kinds: readonly RecordKind[],
    partition: { readonly column: string; readonly value: string },
    records: Iterable<DomainRecord>,
    runId: string,
  ): Promise<WriteResult> {
    const groups = groupByKind(records, kinds);
    checkPartition(kinds, partition, groups);
    const runner = transactionOf(manager);
    return this.writer(manager, runId).write(groups, (plan) => {
      const { name } = plan.columns.find(({ property }) => property === partition.column)!;
      return this.dialect.removeUnstaged(runner, plan, name, partition.value);
    });
  }

  async claim(manager: EntityManager, claims: Iterable<SameClaim>, runId: string): Promise<ClaimResult> {
    return writeClaims(this.dialect, manager, transactionOf(manager), claims, runId);
  }

  async undoMerge(manager: EntityManager, mergeId: string, runId: string): Promise<void> {
    await undoMerge(this.dialect, manager, transactionOf(manager), mergeId, runId);
  }

  async removeUntold(manager: EntityManager, told: readonly Told[]): Promise<readonly RemovedRow[]> {
    return removeUntold(this.dialect, manager, transactionOf(manager), told);
  }

  async valuesNaming(
    manager: EntityManager,
    kind: RecordKind,
    column: string,
    entities: readonly { readonly kind: EntityKind; readonly id: string }[],
  ): Promise<readonly string[]> {
    return valuesNaming(this.dialect, manager, planOf(kind), column, entities);
  }

  read(
    kind: RecordKind,
    where: Readonly<Record<string, string>>,
    orderBy: readonly string[],
    batchSize = 2_000,
  ): AsyncIterable<readonly Readonly<Record<string, unknown>>[]> {
    return readRows(this.dataSource, this.dialect, planOf(kind), { where, orderBy, batchSize });
  }

  private writer(manager: EntityManager, runId: string, partitionOf?: PartitionOf): BatchWriter {
    return new BatchWriter(this.dialect, manager, transactionOf(manager), runId, partitionOf);
  }
}

function transactionOf(manager: EntityManager): QueryRunner {
  const runner = manager.queryRunner;
  if (!runner?.isTransactionActive) {
    throw new Error(
      'Records are written inside a transaction: call dataSource.transaction((manager) => store.write(manager, ...)).',
    );
  }
  return runner;
}

function groupByKind(records: Iterable<DomainRecord>, kinds: readonly RecordKind[] = []): RecordGroups {
  const groups = new Map<RecordKind, DomainRecord[]>(kinds.map((kind) => [kind, []]));
  for (const record of records) {
    const group = groups.get(record.of);
    if (group) group.push(record);
    else groups.set(record.of, [record]);
  }
  return groups;
}

function checkPartition(
  kinds: readonly RecordKind[],
  { column, value }: { readonly column: string; readonly value: string },
  groups: RecordGroups,
): void {
  for (const kind of kinds) {
    if (kind.columns[column] === undefined) throw new Error(`${kind.kind} has no column ${column} to be replaced by.`);
  }
  for (const [kind, records] of groups) {
    if (!kinds.includes(kind))
      throw new Error(
        `A ${kind.kind} came for the partition ${column} = ${value}; it is not among the kinds replaced.`,
      );
    const stray = records.find(({ row }) => (row as Readonly<Record<string, unknown>>)[column] !== value);
    if (stray)
      throw new Error(
        `A ${kind.kind} came for the partition ${column} = ${value} that is not in it: ${JSON.stringify(stray.row)}`,
      );
  }
}
