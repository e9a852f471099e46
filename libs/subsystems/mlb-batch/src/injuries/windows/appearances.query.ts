import type { AppearanceResult, PlayerRole } from '@fieldhouse/domain/baseball';
import { pitchSources } from '@fieldhouse/domain/baseball';
import { listOf, raw, Reader, sql } from '@fieldhouse/read-model';
import { Injectable } from '@nestjs/common';
import type { ToldDay } from './told-days.js';

/** A plate appearance with what became of it. */
export interface StoredAppearance {
  readonly localDate: string;
  readonly game: string;
  readonly result: AppearanceResult;
}

interface ToldWithPitches extends StoredAppearance {
  readonly source: string;
  readonly appearance: number;
}
interface Event {
  readonly localDate: string;
  readonly source: string;
  readonly numberOfDay: string;
  readonly game: string;
  readonly sequence: number;
  readonly type: string;
  readonly sacrificeHit: boolean | number;
  readonly sacrificeFly: boolean | number;
}

/** Plate appearances of a player, or of the batters against him, from plays (Retrosheet) and from sources of pitches. */
@Injectable()
export class AppearancesQuery {
  constructor(private readonly reader: Reader) {}

  /** All plate appearances of the days in the order played: a statement for each kind of source that tells one of them. */
  async of(person: string, role: PlayerRole, days: readonly ToldDay[]): Promise<readonly StoredAppearance[]> {
    const [plays, withPitches] = await Promise.all([
      this.plays(
        person,
        role,
        days.filter(({ source }) => !pitchSources.includes(source)),
      ),
      this.withPitches(
        person,
        role,
        days.filter(({ source }) => pitchSources.includes(source)),
      ),
    ]);
    return [...plays, ...withPitches].toSorted((a, b) => compare(a.localDate, b.localDate));
  }

  /** By the games, whose key the plays begin with. Who is charged counts, as in the box score. */
  private async plays(
    person: string,
    role: PlayerRole,
    days: readonly ToldDay[],
  ): Promise<readonly StoredAppearance[]> {
    if (days.length === 0) return [];
    const sourceOf = new Map(days.flatMap(({ games, source }) => games.map((game) => [game, source])));
    const rows = await this.reader.rows<Event>(sql`
      select g.local_date as "localDate", g.number_of_day as "numberOfDay", e.game as "game", e.source as "source",
        e.sequence as "sequence", e.type as "type", e.sacrifice_hit as "sacrificeHit", e.sacrifice_fly as "sacrificeFly"
      from baseball_event e join game g on g.id = e.game
      where e.game in ${listOf([...sourceOf.keys()])} and e.source in ${listOf([...new Set(sourceOf.values())])}
        and e.plate_appearance and e.${raw(role === 'pitcher' ? 'responsible_pitcher' : 'responsible_batter')} = ${person}`);
    return rows
      .filter((row) => row.source === sourceOf.get(row.game))
      .toSorted(
        (a, b) =>
          compare(a.localDate, b.localDate) ||
          compare(a.numberOfDay, b.numberOfDay) ||
          compare(a.game, b.game) ||
          a.sequence - b.sequence,
      )
      .map((row) => ({ localDate: row.localDate, game: row.game, result: resultOf(row) }));
  }

  private async withPitches(
    person: string,
    role: PlayerRole,
    days: readonly ToldDay[],
  ): Promise<readonly StoredAppearance[]> {
    if (days.length === 0) return [];
    const sourceOf = new Map(days.map(({ localDate, source }) => [localDate, source]));
    const dates = [...sourceOf.keys()].toSorted();
    const rows = await this.reader.rows<ToldWithPitches>(sql`
      select a.local_date as "localDate", a.source as "source", a.game_ref as "game", a.appearance as "appearance",
        a.result as "result"
      from plate_appearance a
      where a.${raw(role)} = ${person} and a.local_date between ${dates[0]} and ${dates.at(-1)}
        and a.source in ${listOf([...new Set(sourceOf.values())])} and a.phase = 'regular'`);
    return rows
      .filter((row) => row.source === sourceOf.get(row.localDate))
      .toSorted(
        (a, b) =>
          compare(a.localDate, b.localDate) ||
          a.game.length - b.game.length ||
          compare(a.game, b.game) ||
          a.appearance - b.appearance,
      )
      .map(({ localDate, game, result }) => ({ localDate, game, result }));
  }
}

/** A sacrifice is marked beside the type of the play: a fly that was dropped is an error and a sacrifice fly. */
function resultOf({ type, sacrificeHit, sacrificeFly }: Event): AppearanceResult {
  if (sacrificeFly) return 'sacrifice-fly';
  if (sacrificeHit) return 'sacrifice-hit';
  return type as AppearanceResult;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
