import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** When something starts by itself. */
@Entity('schedule')
@Index('schedule_next_index', ['nextAt'])
export class ScheduleEntity {
  @PrimaryColumn('varchar', { length: 120 })
  name!: string;

  /** Five fields: minute, hour, day, month, weekday. */
  @Column('varchar', { length: 80 })
  cron!: string;

  /** IANA: `America/New_York`. */
  @Column('varchar', { name: 'time_zone', length: 60 })
  timeZone!: string;

  /** What to do with firings that were missed. */
  @Column('varchar', { name: 'catch_up', length: 10 })
  catchUp!: 'all' | 'last' | 'none';

  @Column({ type: Date, name: 'next_at', precision: 6, nullable: true })
  nextAt!: Date | null;

  @Column({ type: Date, name: 'last_fired_at', precision: 6, nullable: true })
  lastFiredAt!: Date | null;

  /** Since when an alarm stands because it does not fire. */
  @Column({ type: Date, name: 'alarmed_at', precision: 6, nullable: true })
  alarmedAt!: Date | null;
}
