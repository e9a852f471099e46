import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A bound on a metric, for everybody of a stadium or for one person. Every change is a row; the newest counts. */
@Entity('metric_limit')
@Index('metric_limit_stadium_index', ['stadium', 'metric', 'changedAt'])
export class MetricLimitEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('varchar', { length: 40 })
  stadium!: string;

  @Column('varchar', { length: 60 })
  metric!: string;

  /** Null: everybody without one of their own. */
  @Column('uuid', { nullable: true })
  person!: string | null;

  /** above or below */
  @Column('varchar', { length: 5 })
  direction!: string;

  /** Beyond it for `holdSeconds` an alert begins, in the metric's unit. */
  @Column('double precision')
  enter!: number;

  /** Back beyond it the alert ends. */
  @Column('double precision')
  exit!: number;

  @Column('int', { name: 'hold_seconds' })
  holdSeconds!: number;

  /** False: taken back. */
  @Column('boolean', { name: 'in_force' })
  inForce!: boolean;

  /** Account; null: the program itself. */
  @Column('uuid', { name: 'changed_by', nullable: true })
  changedBy!: string | null;

  @Column({ type: Date, name: 'changed_at', precision: 6 })
  changedAt!: Date;
}
