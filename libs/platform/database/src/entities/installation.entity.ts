import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A source as it is set up, for programs that show its data; its row is what workers lock to start an import once. */
@Entity('installation')
export class InstallationEntity {
  @PrimaryColumn('varchar', { length: 60 })
  id!: string;

  @Column('varchar', { length: 60 })
  source!: string;

  @Column('varchar', { length: 255 })
  title!: string;

  /** Shown wherever its data are shown. */
  @Column('text')
  notice!: string;

  /** Of the data. */
  @Column('varchar', { length: 255 })
  licence!: string;

  @Column('text', { name: 'terms_url', nullable: true })
  termsUrl!: string | null;
}
