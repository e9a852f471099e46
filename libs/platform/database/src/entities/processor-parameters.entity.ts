import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Parameters that a person gave a processor; every change is a version, and the newest counts. */
@Entity('processor_parameters')
export class ProcessorParametersEntity {
  @PrimaryColumn('varchar', { length: 60 })
  processor!: string;

  /** From 1. */
  @PrimaryColumn('int')
  version!: number;

  @Column('json')
  parameters!: unknown;

  /** Account; null: the program itself. */
  @Column('uuid', { name: 'changed_by', nullable: true })
  changedBy!: string | null;

  @Column('varchar', { length: 500 })
  reason!: string;

  @Column({ type: Date, name: 'changed_at', precision: 6 })
  changedAt!: Date;
}
