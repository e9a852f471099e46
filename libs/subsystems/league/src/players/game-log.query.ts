import type { playerRoutes, RouteOutput } from '@fieldhouse/contracts';
import { believedSource, countsOf, type LineKind } from '@fieldhouse/domain';
import {
  clubName,
  gameColumns,
  gameRowOf,
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
  type GameRow,
} from '@fieldhouse/read-model';
import { Injectable } from '@nestjs/common';
import { countsOfRow, gameCounts } from '../ranking/season-rows.sql.js';
import { PersonsQuery, seasonOf } from './persons.query.js';

type GameLog = Omit<RouteOutput<typeof playerRoutes.gameLog>, 'provenance'>;
type LineRow = Readonly<Record<string, unknown>> &
  Parameters<typeof gameRowOf>[1] & {
    readonly source: string;
    readonly club: string;
    readonly started: boolean | number | null;
    readonly ending: string | null;
  };
type Result = GameLog['rows'][number]['result'];

/** A player's games of a season, oldest first, with the season's numbers up to each. */
@Injectable()
export class GameLogQuery {
  constructor(
    private readonly reader: Reader,
    private readonly persons: PersonsQuery,
  ) {}

  async of(
    id: string,
    lineId: string,
    query: { readonly season?: string | undefined; readonly phase: string },
  ): Promise<{ answer: GameLog; season: CatalogueSeason }> {
    const season = seasonOf(await this.persons.player(id), query.season);
    const { sport } = season.league;
    const line = lineOf(sport, lineId);
    const rates = metricsOf(sport, line.headline).filter(
      ({ kind, formula }) => kind === 'rate' && countsOf(formula).every((count) => count in line.counts),
    );
    const metrics = [...metricsOf(sport, line.gameColumns), ...rates];
    let toDate = sumOf(line, []);
    const rows = believed(line, await this.lines(line, id, season, query.phase)).map((row) => {
      const counts = countsOfRow(line, row);
      toDate = sumOf(line, [toDate, counts]);
      const game = gameRowOf(season, row);
      const home = game.home.id === row.club;
      return {
        game,
        club: clubName(season, row.club),
        opponent: home ? game.away : game.home,
        home,
        result: resultOf(game, home, row.ending),
        started: row.started === null ? null : Boolean(row.started),
        values: valuesOf(metrics, counts),
        toDate: valuesOf(metrics, toDate),
      };
    });
    return {
      answer: {
        season: season.name.label,
        line: line.id,
        title: line.title,
        columns: metrics.map((metric) => metricColumn(metric, sport)),
        rows,
        total: valuesOf(metrics, toDate),
      },
      season,
    };
  }

  private lines(line: LineKind, person: string, season: CatalogueSeason, phase: string): Promise<readonly LineRow[]> {
    if (!line.game) return Promise.resolve([]);
    const { endings } = season.league.sport;
    const ending = endings
      ? raw(`(select max(e.ending) from ${endings.table} e where e.game = g.id)`)
      : raw('cast(null as char)');
    return this.reader.rows<LineRow>(sql`
      select ${gameColumns}, l.source as "source", l.club as "club", a.started as "started", ${ending} as "ending", ${gameCounts(line, 'l')}
      from ${raw(line.game.table)} l
      join game g on g.id = l.game
      left join venue v on v.id = g.venue
      left join appearance a on a.game = l.game and a.person = l.person and a.source = l.source
      where l.person = ${person} and l.season_id = ${season.id} and l.phase = ${phase}
      order by g.local_date, g.number_of_day, g.id`);
  }
}

/** Of a game that several sources tell, the lines of one. */
function believed(line: LineKind, rows: readonly LineRow[]): readonly LineRow[] {
  return [...groupedBy(rows, (row) => row.id).values()].flatMap((told) => {
    const source = believedSource(
      line,
      told.map((row) => row.source),
    );
    return told.filter((row) => row.source === source);
  });
}

/** In playoffs a loss is a loss. */
function resultOf(game: GameRow, home: boolean, ending: string | null): Result {
  if (game.homeScore === null || game.awayScore === null || game.status !== 'final') return null;
  if (game.homeScore === game.awayScore) return 'T';
  if (game.homeScore > game.awayScore === home) return 'W';
  return ending === null || ending === 'regulation' || game.phase === 'playoffs' ? 'L' : 'OTL';
}
