import { idOf, type DomainRecord, type RecordKind } from '@fieldhouse/domain';
import type { EntityManager, QueryRunner } from 'typeorm';
import type { PartitionOf, RefusedRow, WriteCounts, WriteResult } from '../record-store.port.js';
import type { Dialect, StagedRow } from './dialect.js';
import { entityId, idsByNaturalKey, type EncodedRow } from './entity-ids.js';
import { foldRows } from './fold-rows.js';
import { planOf, writingOrder, type KindPlan } from './kind-plan.js';
import type { Resolution } from './resolution.js';
import { Resolutions } from './resolutions.js';
import { RowEncoder, RowRefusal } from './row-encoder.js';

/** Called when the rows of a kind are merged and still staged; says how many it removed. */
export type AfterMerge = (plan: KindPlan) => Promise<number>;

export type RecordGroups = ReadonlyMap<RecordKind, readonly DomainRecord[]>;

/** Writes one batch of records: resolve, encode, identify, fold, stage, merge. */
export class BatchWriter {
  private readonly resolutions: Resolutions;
  private readonly refused: RefusedRow[] = [];
  private readonly changedIn: Record<string, readonly string[]> = {};

  constructor(
    private readonly dialect: Dialect,
    private readonly manager: EntityManager,
    private readonly runner: QueryRunner,
    private readonly runId: string,
    private readonly partitionOf: PartitionOf = () => undefined,
  ) {
    this.resolutions = new Resolutions(dialect, manager);
  }

  async write(groups: RecordGroups, afterMerge?: AfterMerge): Promise<WriteResult> {
    await this.dialect.holdIdentities(this.runner, 'shared');
    await this.resolutions.load(groups);
    const counts: Record<string, WriteCounts> = {};
    for (const kind of writingOrder(groups.keys())) {
      counts[kind.kind] = await this.writeKind(planOf(kind), groups.get(kind)!, afterMerge);
    }
    await this.resolutions.write(this.runner, this.runId);
    return { counts, changedIn: this.changedIn, refused: this.refused };
  }

  private async writeKind(
    plan: KindPlan,
    records: readonly DomainRecord[],
    afterMerge: AfterMerge | undefined,
  ): Promise<WriteCounts> {
    const encoder = new RowEncoder(plan, this.resolutions);
    const encoded: EncodedRow[] = [];
    for (const record of records) {
      this.refuseOn(record, () => encoded.push({ record, cells: encoder.encode(record.row) }));
    }
    const identified = plan.isEntity ? await this.identify(plan, encoded) : encoded;
    const folded = foldRows(
      plan,
      identified.map(({ record, cells }) => ({ cells, mention: record.mode === 'mention' })),
    );
    if (folded.rows.length === 0 && afterMerge === undefined) return { inserted: 0, updated: 0, unchanged: 0 };
    await this.dialect.stage(this.runner, plan, folded.rows);
    const facts = folded.rows.reduce((sum, { mention }) => (mention ? sum : sum + 1), 0);
    const withMentions = facts < folded.rows.length;
    const { inserted, updated } = await this.dialect.merge(this.runner, plan, this.runId, withMentions, facts);
    if (inserted + updated > 0) await this.notePartitions(plan, folded.rows);
    const removed = await afterMerge?.(plan);
    return {
      inserted,
      updated: updated + folded.updated,
      unchanged: folded.rows.length - inserted - updated + folded.unchanged,
      ...(removed === undefined ? {} : { removed }),
    };
  }

  /** Where the rows are of one partition, it is that; of several, those of rows that bear the run's id now. */
  private async notePartitions(plan: KindPlan, rows: readonly StagedRow[]): Promise<void> {
    const place = plan.columns.findIndex(({ property }) => property === this.partitionOf(plan.kind));
    if (place < 0) return;
    const staged = [...new Set(rows.map(({ cells }) => cells[place]!))];
    this.changedIn[plan.kind.kind] =
      staged.length === 1 ? staged : await this.dialect.writtenIn(this.runner, plan, plan.columns[place]!, this.runId);
  }

  private async identify(plan: KindPlan, rows: readonly EncodedRow[]): Promise<readonly EncodedRow[]> {
    const resolution = plan.entity === undefined ? undefined : this.resolutions.of(plan.entity);
    await resolution?.loadReferencesOf(idsToRepoint(plan, rows, resolution));
    const byNaturalKey = await idsByNaturalKey(this.dialect, this.manager, plan, rows);
    const identified: EncodedRow[] = [];
    for (const row of rows) {
      this.refuseOn(row.record, () => {
        row.cells[0] = entityId(plan, row, resolution, byNaturalKey);
        identified.push(row);
      });
    }
    return identified;
  }

  private refuseOn(record: DomainRecord, step: () => void): void {
    try {
      step();
    } catch (error) {
      if (!(error instanceof RowRefusal)) throw error;
      this.refused.push({ record, reason: error.message });
    }
  }
}

/** Ids that a register made up, whose first row now brings another one. */
function idsToRepoint(plan: KindPlan, rows: readonly EncodedRow[], resolution: Resolution): readonly string[] {
  const ids = new Set<string>();
  for (const { record } of rows) {
    const { ref } = record.row as { readonly ref?: string };
    const known = ref === undefined ? undefined : resolution.find(ref);
    if (known?.id && !known.born && known.id !== idOf(plan.kind.entity!, ref!)) ids.add(known.id);
  }
  return [...ids];
}
