import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far the declared rate towards a host is used up, by all workers together. */
@Entity('request_pace')
export class RequestPaceEntity {
  /** Who asks whom: source, its feed where that has a rate of its own, host. */
  @PrimaryColumn('varchar', { length: 400 })
  guest!: string;

  /** When as many requests as the burst allows may go out at once again. */
  @Column({ type: Date, name: 'full_at', precision: 6 })
  fullAt!: Date;

  /** The host asked for silence until then. */
  @Column({ type: Date, name: 'silent_until', precision: 6, nullable: true })
  silentUntil!: Date | null;
}
