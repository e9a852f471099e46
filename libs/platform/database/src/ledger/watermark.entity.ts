import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from './instant.column.js';

/** As of when the rows of a kind are complete in a partition, as far as one source goes. */
@Entity('watermark')
export class WatermarkEntity {
  @PrimaryColumn('varchar', { length: 60 }) kind!: string;
  /** The season's id, or `-` for kinds that have none. */
  @PrimaryColumn('varchar', { name: 'partition_value', length: 100 }) partition!: string;
  /** Id of the installation or processor. */
  @PrimaryColumn('varchar', { length: 100 }) source!: string;
  @Column(instantColumn('complete_at')) at!: Date;
  /** Newest local date among the rows; null where the kind has none. */
  @Column('date', { name: 'games_to', nullable: true }) gamesTo!: string | null;
  @Column('uuid', { name: 'run_id' }) runId!: string;
}
