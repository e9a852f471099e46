import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A limit that was passed. The id is made of session, person, limit and beginning: found twice, it is one. */
@Entity('metric_alert')
@Index('metric_alert_session_index', ['session', 'enteredAt'])
export class MetricAlertEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('varchar', { length: 40 })
  stadium!: string;

  @Column('varchar', { length: 100 })
  session!: string;

  @Column('uuid')
  person!: string;

  @Column('varchar', { length: 60 })
  metric!: string;

  @Column('uuid', { name: 'limit_id' })
  limitId!: string;

  @Column({ type: Date, name: 'entered_at', precision: 6 })
  enteredAt!: Date;

  @Column({ type: Date, name: 'left_at', precision: 6, nullable: true })
  leftAt!: Date | null;

  /** The value farthest beyond the limit, in the metric's unit. */
  @Column('double precision')
  worst!: number;

  @Column('uuid', { name: 'acknowledged_by', nullable: true })
  acknowledgedBy!: string | null;

  @Column({ type: Date, name: 'acknowledged_at', precision: 6, nullable: true })
  acknowledgedAt!: Date | null;
}
