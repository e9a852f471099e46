import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often a player's page was asked for on a day; nothing about who asked. */
@Entity('player_view')
export class PlayerViewEntity {
  @PrimaryColumn('uuid')
  person!: string;

  /** In UTC. */
  @PrimaryColumn('date')
  day!: string;

  @Column('int')
  views!: number;
}
