import type { leagueRoutes, RouteOutput } from '@fieldhouse/contracts';
import type { SportDescriptor } from '@fieldhouse/domain';
import {
  clubName,
  metricColumn,
  metricsOf,
  numberOf,
  Reader,
  sql,
  valuesOf,
  type CatalogueSeason,
  type MetricColumn,
} from '@fieldhouse/read-model';
import { Injectable } from '@nestjs/common';
import { countsOfRow, seasonColumns, seasonRows } from '../ranking/season-rows.sql.js';

type StandingRow = RouteOutput<typeof leagueRoutes.standings>['rows'][number];

export interface Standings {
  readonly columns: MetricColumn[];
  readonly rows: StandingRow[];
}

/** Standings of a season, one statement. */
@Injectable()
export class StandingsQuery {
  constructor(private readonly reader: Reader) {}

  /** In the order of conference, division, place, name. A sport without lines of clubs has none. */
  async of(season: CatalogueSeason, phase: string): Promise<Standings> {
    const { sport } = season.league;
    const line = standingLineOf(sport);
    if (!line) return { columns: [], rows: [] };
    const metrics = metricsOf(sport, line.columns);
    const found = await this.reader.rows<{ club: string; place: number }>(sql`
      select s.club as "club", s.place as "place", ${seasonColumns(line, 's')}
      from ${seasonRows(line, 's')}
      where s.season_id = ${season.id} and s.phase = ${phase}`);
    const rows = found.map((row) => ({
      club: clubName(season, row.club),
      place: numberOf(row.place),
      values: valuesOf(metrics, countsOfRow(line, { ...row })),
    }));
    return {
      columns: metrics.map((metric) => metricColumn(metric, sport)),
      rows: rows.sort(
        (a, b) =>
          compare(a.club.conference, b.club.conference) ||
          compare(a.club.division, b.club.division) ||
          a.place - b.place ||
          compare(a.club.name, b.club.name),
      ),
    };
  }
}

export const standingLineOf = (sport: SportDescriptor) => sport.lines.find((line) => line.subject === 'club');

const compare = (a: string | null, b: string | null) => (a ?? '').localeCompare(b ?? '', 'en');
