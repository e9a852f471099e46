import type { EntityKind } from '@fieldhouse/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * What a source calls one of our things: `mlbam:110001` is this person. Several references of one entity are how the
 * sources are joined; names never are.
 */
@Entity('external_reference')
@Index('external_reference_entity_index', ['entityId'])
@Index('external_reference_state_index', ['state', 'at'])
export class ExternalReferenceEntity {
  @PrimaryColumn('varchar', { length: 20 })
  kind!: EntityKind;

  @PrimaryColumn('varchar', { length: 60 })
  issuer!: string;

  @PrimaryColumn('varchar', { name: 'external_id', length: 100 })
  externalId!: string;

  /** Null while unresolved. May name an entity of which no row is known yet: a register told only its ids. */
  @Column('uuid', { name: 'entity_id', nullable: true })
  entityId!: string | null;

  /** ambiguous: resolved, but somebody should look, e.g. a merge was undone that a source goes on claiming. */
  @Column('varchar', { length: 20 })
  state!: 'resolved' | 'ambiguous' | 'unresolved';

  /** What the state rests on. */
  @Column('text', { nullable: true })
  evidence!: string | null;

  /** As the source that named it writes it, where it did. */
  @Column('varchar', { length: 255, nullable: true })
  name!: string | null;

  /** The run that last wrote this. */
  @Column('uuid', { name: 'run_id' })
  runId!: string;

  @Column({ type: Date, precision: 6 })
  at!: Date;
}
