import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A device that may connect to a stadium's node. */
@Entity('stadium_device')
export class StadiumDeviceEntity {
  @PrimaryColumn('varchar', { length: 40 })
  stadium!: string;

  @PrimaryColumn('varchar', { length: 60 })
  device!: string;

  /** As Mosquitto's password file has it; never the secret. */
  @Column('varchar', { name: 'secret_hash', length: 255 })
  secretHash!: string;

  @Column({ type: Date, name: 'enrolled_at', precision: 6 })
  enrolledAt!: Date;

  /** Account; null: the program itself. */
  @Column('uuid', { name: 'enrolled_by', nullable: true })
  enrolledBy!: string | null;

  @Column({ type: Date, name: 'struck_off_at', precision: 6, nullable: true })
  struckOffAt!: Date | null;
}
