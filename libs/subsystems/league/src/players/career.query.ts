import type { playerRoutes, RouteOutput } from '@fieldhouse/contracts';
import type { LineKind } from '@fieldhouse/domain';
import {
  clubName,
  groupedBy,
  lineOf,
  metricColumn,
  metricsOf,
  raw,
  Reader,
  sql,
  sumOf,
  valuesOf,
  type CatalogueSeason,
} from '@fieldhouse/read-model';
import { Injectable } from '@nestjs/common';
import { ageIn } from '../ages.js';
import { LedQuery } from '../ranking/led.query.js';
import { countsOfRow, seasonColumns, seasonRows } from '../ranking/season-rows.sql.js';
import { PersonsQuery, seasonsOf } from './persons.query.js';

type Career = Omit<RouteOutput<typeof playerRoutes.career>, 'provenance'>;
type SeasonRow = Readonly<Record<string, unknown>> & { readonly seasonId: string; readonly clubOrTotal: string };

/** A player's seasons of one kind of line, by club and in total. */
@Injectable()
export class CareerQuery {
  constructor(
    private readonly reader: Reader,
    private readonly persons: PersonsQuery,
    private readonly led: LedQuery,
  ) {}

  /** Oldest season first; of a season with several clubs the total, then the clubs in the order played. */
  async of(
    id: string,
    lineId: string,
    phase: string,
  ): Promise<{ answer: Career; seasons: readonly CatalogueSeason[] }> {
    const player = await this.persons.player(id);
    const newest = seasonsOf(player)[0]!;
    const { sport } = newest.league;
    const line = lineOf(sport, lineId);
    const metrics = metricsOf(sport, line.columns);
    const found = groupedBy(await this.lines(line, id, phase), (row) => row.seasonId);
    const seasons = seasonsOf(player)
      .filter((season) => found.has(season.id))
      .toReversed();
    const led = await this.led.of(line, seasons, phase, id);
    const rows = seasons.flatMap((season) => {
      const lines = found.get(season.id) ?? [];
      const clubs = lines.filter((row) => row.clubOrTotal !== 'total');
      const shown = clubs.length === 1 ? clubs : [...lines.filter((row) => row.clubOrTotal === 'total'), ...clubs];
      return shown.map((row, at) => ({
        season: season.name.label,
        age: ageIn(sport, season.name.label, player.facts.birthDate),
        club: row.clubOrTotal === 'total' ? null : clubName(season, row.clubOrTotal),
        values: valuesOf(metrics, countsOfRow(line, row)),
        led: at === 0 ? [...(led.get(season.id) ?? [])] : [],
      }));
    });
    const totals = [...found.values()].flat().filter((row) => row.clubOrTotal === 'total');
    return {
      answer: {
        line: line.id,
        title: line.title,
        columns: metrics.map((metric) => metricColumn(metric, sport)),
        rows,
        total: valuesOf(
          metrics,
          sumOf(
            line,
            totals.map((row) => countsOfRow(line, row)),
          ),
        ),
      },
      seasons,
    };
  }

  /** Lines by season and club, clubs in the order of his first games for them. */
  private async lines(line: LineKind, person: string, phase: string): Promise<readonly SeasonRow[]> {
    const [lines, clubs] = await Promise.all([
      this.reader.rows<SeasonRow>(sql`
        select l.season_id as "seasonId", l.club_or_total as "clubOrTotal", ${seasonColumns(line, 'l')}
        from ${seasonRows(line, 'l')}
        where l.person = ${person} and l.phase = ${phase}`),
      this.clubsInOrder(line, person, phase),
    ]);
    const at = (row: SeasonRow) => clubs.indexOf(`${row.seasonId} ${row.clubOrTotal}`);
    return lines.toSorted((a, b) => at(a) - at(b));
  }

  private async clubsInOrder(line: LineKind, person: string, phase: string): Promise<readonly string[]> {
    if (!line.game) return [];
    const rows = await this.reader.rows<{ seasonId: string; club: string }>(sql`
      select g.season_id as "seasonId", g.club as "club" from ${raw(line.game.table)} g
      where g.person = ${person} and g.phase = ${phase}
      group by g.season_id, g.club order by min(g.local_date), g.club`);
    return rows.map(({ seasonId, club }) => `${seasonId} ${club}`);
  }
}
