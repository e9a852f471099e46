import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row that a merge changed. */
@Entity('identity_merge_row')
export class IdentityMergeRowEntity {
  @PrimaryColumn('uuid', { name: 'merge_id' })
  mergeId!: string;

  /** Order in which the merge changed them; undone from the last to the first. */
  @PrimaryColumn('int')
  position!: number;

  @Column('varchar', { name: 'table_name', length: 64 })
  tableName!: string;

  /**
   * repointed: `column_name` held the merged id. removed: it was the merged entity's row, or its key was the kept one's
   * already. filled: gaps of the kept entity were closed. cascaded: another merge followed from this one.
   */
  @Column('varchar', { length: 20 })
  change!: 'repointed' | 'removed' | 'filled' | 'cascaded';

  @Column('varchar', { name: 'column_name', length: 64, nullable: true })
  columnName!: string | null;

  /** The row's key, by column of the database; after the change where that changed it. */
  @Column('json', { name: 'row_key' })
  rowKey!: Readonly<Record<string, unknown>>;

  /** What was removed, or was filled in, by property of the record. */
  @Column('json', { nullable: true })
  before!: Readonly<Record<string, unknown>> | null;

  @Column('uuid', { name: 'run_id' })
  runId!: string;
}
