import type { RecordOf } from '@fieldhouse/domain';
import type { AppearanceResult, pitch, PitchCall, PitchTracking, PlayerRole } from '@fieldhouse/domain/baseball';
import { listOf, raw, Reader, sql } from '@fieldhouse/read-model';
import { Injectable } from '@nestjs/common';
import type { ToldDay } from './told-days.js';

/** A pitch with what the pictures need. */
export type StoredPitch = Pick<
  RecordOf<typeof pitch>,
  | 'source'
  | 'gameRef'
  | 'appearance'
  | 'number'
  | 'localDate'
  | 'type'
  | 'pitcherHand'
  | 'batterHand'
  | 'speedMetresPerSecond'
  | 'plateXMetres'
  | 'plateZMetres'
  | 'zone'
  | 'exitSpeedMetresPerSecond'
  | 'launchAngleDegrees'
  | 'fieldedX'
  | 'fieldedY'
  | 'battedBall'
> & {
  readonly call: PitchCall;
  /** Of the plate appearance that a ball in play ended; null of other pitches and where it is not told. */
  readonly result: AppearanceResult | null;
};

/** Pitches that a player threw or saw. */
@Injectable()
export class PitchesQuery {
  constructor(private readonly reader: Reader) {}

  /** All pitches of the days, in the order thrown: one statement over the index of pitcher or batter and date. */
  async of(
    person: string,
    role: PlayerRole,
    tracking: PitchTracking,
    days: readonly ToldDay[],
  ): Promise<readonly StoredPitch[]> {
    if (days.length === 0) return [];
    const sourceOf = new Map(days.map(({ localDate, source }) => [localDate, source]));
    const dates = [...sourceOf.keys()].toSorted();
    const rows = await this.reader.rows<StoredPitch>(sql`
      select p.source as "source", p.game_ref as "gameRef", p.appearance as "appearance", p.number as "number",
        p.local_date as "localDate", p.type as "type", p.call as "call", p.pitcher_hand as "pitcherHand",
        p.batter_hand as "batterHand", p.speed_metres_per_second as "speedMetresPerSecond",
        p.plate_x_metres as "plateXMetres", p.plate_z_metres as "plateZMetres", p.zone as "zone",
        p.exit_speed_metres_per_second as "exitSpeedMetresPerSecond",
        p.launch_angle_degrees as "launchAngleDegrees", p.fielded_x as "fieldedX", p.fielded_y as "fieldedY",
        p.batted_ball as "battedBall", a.result as "result"
      from pitch p
      left join plate_appearance a on p.call = 'in-play' and a.source = p.source and a.game_ref = p.game_ref
        and a.appearance = p.appearance
      where p.${raw(role)} = ${person} and p.local_date between ${dates[0]} and ${dates.at(-1)}
        and p.source in ${listOf([...new Set(sourceOf.values())])} and p.tracking = ${tracking}
        and p.phase = 'regular'`);
    return rows.filter((row) => row.source === sourceOf.get(row.localDate)).toSorted(inOrder);
  }
}

const inOrder = (a: StoredPitch, b: StoredPitch) =>
  compare(a.localDate, b.localDate) ||
  // Ids of games are numbers: the shorter is the lower.
  a.gameRef.length - b.gameRef.length ||
  compare(a.gameRef, b.gameRef) ||
  a.appearance - b.appearance ||
  a.number - b.number;

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
