import type { EntityKind } from '@fieldhouse/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Two entities turned out to be one. `identity_merge_row` holds what it takes to undo it. */
@Entity('identity_merge')
@Index('identity_merge_merged_index', ['mergedId'])
export class IdentityMergeEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('varchar', { length: 20 })
  kind!: EntityKind;

  @Column('uuid', { name: 'kept_id' })
  keptId!: string;

  @Column('uuid', { name: 'merged_id' })
  mergedId!: string;

  @Column('text')
  evidence!: string;

  @Column('uuid', { name: 'run_id' })
  runId!: string;

  @Column({ type: Date, precision: 6 })
  at!: Date;

  /** Set: the two are apart again, and no claim joins them any more. */
  @Column({ type: Date, name: 'undone_at', precision: 6, nullable: true })
  undoneAt!: Date | null;
}
