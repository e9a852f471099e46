import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from './instant.column.js';

/** An installation as the workers share it: the lock for starting an import, and when its schedule fires next. */
@Entity('schedule')
export class ScheduleEntity {
  @PrimaryColumn('varchar', { length: 100 }) installation!: string;
  /** Null: it has no schedule. */
  @Column('varchar', { length: 100, nullable: true }) cron!: string | null;
  @Column('varchar', { name: 'time_zone', length: 60, nullable: true }) timeZone!: string | null;
  @Column('varchar', { name: 'catch_up', length: 10, nullable: true }) catchUp!: string | null;
  @Column(instantColumn('next_at', true)) nextAt!: Date | null;
  @Column(instantColumn('last_fired_at', true)) lastFiredAt!: Date | null;
  /** An alarm was raised because it did not fire, and not taken back yet. */
  @Column('boolean', { default: false }) alarmed!: boolean;
}
