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

  /** repointed: `column_name` held the merged id. removed: its key was the kept one's already. filled: gaps were closed. */
  @Column('varchar', { length: 20 })
  change!: 'repointed' | 'removed' | 'filled';

  @Column('varchar', { name: 'column_name', length: 64, nullable: true })
  columnName!: string | null;

  /** The row's key after the merge, by column. */
  @Column('json', { name: 'row_key' })
  rowKey!: Readonly<Record<string, unknown>>;

  /** The row before, where it was removed or filled. */
  @Column('json', { nullable: true })
  before!: Readonly<Record<string, unknown>> | null;
}
