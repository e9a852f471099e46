import { columnName, type LineKind, type SportDescriptor } from '@fieldhouse/domain';
import { ApiError } from '@fieldhouse/http';
import {
  Catalogues,
  joined,
  numberOf,
  raw,
  Reader,
  Sports,
  sql,
  unknownSeason,
  type CatalogueSeason,
} from '@fieldhouse/read-model';
import { Injectable } from '@nestjs/common';

export interface PersonFacts {
  readonly id: string;
  readonly name: string;
  readonly birthDate: string | null;
  readonly birthPlace: string | null;
  readonly bats: string | null;
  readonly throws: string | null;
  readonly shoots: string | null;
  readonly heightMetres: number | null;
  readonly massKilograms: number | null;
}

/** That a person has lines of a kind in a season, or is on a roster. */
export interface Presence {
  readonly season: CatalogueSeason;
  readonly line: LineKind;
  /** How much of the line's weight there is; 0: he was there, but did nothing of the kind, or has not played yet. */
  readonly weight: number;
}

export interface KnownPlayer {
  readonly facts: PersonFacts;
  /** Newest season first. */
  readonly presences: readonly Presence[];
}

/** People who have lines or are on a roster, with where. */
@Injectable()
export class PersonsQuery {
  constructor(
    private readonly reader: Reader,
    private readonly sports: Sports,
    private readonly catalogues: Catalogues,
  ) {}

  /** @throws ApiError 404 nobody of that id, or somebody who has neither played nor been on a roster */
  async player(id: string): Promise<KnownPlayer> {
    const [[facts], played] = await Promise.all([
      this.reader.rows<PersonFacts>(sql`
        select n.id as "id", n.full_name as "name", n.birth_date as "birthDate", n.birth_place as "birthPlace",
          n.bats as "bats", n.throws as "throws", n.shoots as "shoots",
          n.height_metres as "heightMetres", n.mass_kilograms as "massKilograms"
        from person n where n.id = ${id}`),
      this.presences(id),
    ]);
    const presences = facts && played.length === 0 ? await this.onRosters(id) : played;
    if (facts && presences.length > 0) return { facts, presences };
    throw new ApiError(404, 'league.unknown-player', 'No such player', 'Player not found.');
  }

  private async presences(person: string): Promise<readonly Presence[]> {
    const kinds = this.sports.all.flatMap((sport) => linesOfPersons(sport).map((line) => ({ sport, line })));
    const [catalogue, rows] = await Promise.all([
      this.catalogues.current(),
      this.reader.rows<{ at: unknown; seasonId: string; weight: unknown }>(
        joined(
          kinds.map(
            ({ line }, at) => sql`
              select ${raw(String(at))} as "at", l.season_id as "seasonId", sum(coalesce(l.${raw(columnName(line.weight))}, 0)) as "weight"
              from ${raw(line.season.table)} l
              where l.person = ${person} and l.club_or_total = 'total'
              group by l.season_id`,
          ),
          ' union all ',
        ),
      ),
    ]);
    const found = rows.flatMap((row) => {
      const season = catalogue.seasonById(row.seasonId);
      const kind = kinds[numberOf(row.at)];
      return season && kind ? [{ season, line: kind.line, weight: numberOf(row.weight) }] : [];
    });
    return found.sort((a, b) => b.season.name.label.localeCompare(a.season.name.label) || b.weight - a.weight);
  }

  /** Of somebody without any line: the seasons in which he is on a roster. */
  private async onRosters(person: string): Promise<readonly Presence[]> {
    const [catalogue, rows] = await Promise.all([
      this.catalogues.current(),
      this.reader.rows<{ seasonId: string; position: string | null }>(sql`
        select r.season_id as "seasonId", max(r.position) as "position"
        from roster_spell r where r.person = ${person} group by r.season_id`),
    ]);
    return rows
      .flatMap(({ seasonId, position }) => {
        const season = catalogue.seasonById(seasonId);
        const line = season && lineOfPosition(season.league.sport, position);
        return season && line ? [{ season, line, weight: 0 }] : [];
      })
      .toSorted((a, b) => b.season.name.label.localeCompare(a.season.name.label));
  }
}

export const linesOfPersons = (sport: SportDescriptor) => sport.lines.filter((line) => line.subject === 'person');

/** The lines that somebody at the position will have: those that name it, else the sport's first. */
function lineOfPosition(sport: SportDescriptor, position: string | null): LineKind | undefined {
  const lines = linesOfPersons(sport);
  return lines.find(({ positions = [] }) => position !== null && positions.includes(position)) ?? lines[0];
}

/** The player's seasons, newest first, each once. */
export const seasonsOf = ({ presences }: KnownPlayer): readonly CatalogueSeason[] => [
  ...new Set(presences.map(({ season }) => season)),
];

/**
 * The season that is asked for, else the newest.
 * @throws ApiError 404, naming the player's seasons
 */
export function seasonOf(player: KnownPlayer, label: string | undefined): CatalogueSeason {
  const seasons = seasonsOf(player);
  const found = label === undefined ? seasons[0] : seasons.find((season) => season.name.label === label);
  if (found) return found;
  throw unknownSeason(player.facts.name, label ?? '', seasons);
}

/** The kinds of lines of a player, the weightiest first; those in which he did nothing only where there is no other. */
export function linesOf(presences: readonly Presence[]): readonly LineKind[] {
  const weights = new Map<LineKind, number>();
  for (const { line, weight } of presences) weights.set(line, (weights.get(line) ?? 0) + weight);
  const ordered = [...weights].sort(([, a], [, b]) => b - a);
  const weighty = ordered.filter(([, weight]) => weight > 0);
  return (weighty.length > 0 ? weighty : ordered).map(([line]) => line);
}
