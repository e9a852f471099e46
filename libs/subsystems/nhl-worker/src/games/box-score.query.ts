import type { hockeyRoutes, RouteOutput } from '@fieldhouse/contracts';
import { columnName, type RecordKind, type RecordOf } from '@fieldhouse/domain';
import { goalieBoxLine, skaterBoxLine } from '@fieldhouse/domain/hockey';
import { numberOrNull, raw, Reader, sql, type GameRow } from '@fieldhouse/read-model';
import { Injectable } from '@nestjs/common';
import { believed } from './believed-rows.js';

type Box = RouteOutput<typeof hockeyRoutes.hockeyGame>['box'];
type Named<Kind extends RecordKind> = RecordOf<Kind> & { readonly name: string };
interface ScoreRow {
  readonly person: string;
  readonly source: string;
  readonly measure: string;
  readonly score: number;
}

/** The box score, the visitors first: three statements. */
@Injectable()
export class BoxScoreQuery {
  constructor(private readonly reader: Reader) {}

  /** Skaters by points, then goals, then time on the ice; goalies the starter first. Empty where no box score is loaded. */
  async of(game: GameRow): Promise<Box> {
    const [skaters, goalies, scores] = await Promise.all([
      this.lines(skaterBoxLine, game.id),
      this.lines(goalieBoxLine, game.id),
      this.scores(game.id),
    ]);
    if (skaters.length === 0 && goalies.length === 0) return [];
    return [game.away, game.home].map((club) => ({
      club,
      skaters: skaters
        .filter((row) => row.club === club.id)
        .toSorted((a, b) => most(a.points, b.points) || most(a.goals, b.goals) || most(a.secondsOnIce, b.secondsOnIce))
        .map((row) => skaterOf(row, scores)),
      goalies: goalies
        .filter((row) => row.club === club.id)
        .toSorted((a, b) => Number(b.started) - Number(a.started) || most(a.secondsOnIce, b.secondsOnIce))
        .map(goalieOf),
    }));
  }

  private async lines<Kind extends RecordKind>(kind: Kind, game: string): Promise<readonly Named<Kind>[]> {
    const columns = Object.keys(kind.columns).map((name) => `l.${columnName(name)} as "${name}"`);
    return believed(
      await this.reader.rows<Named<Kind> & { readonly source: string }>(sql`
        select n.full_name as "name", ${raw(columns.join(', '))}
        from ${raw(kind.table)} l join person n on n.id = l.person
        where l.game = ${game}
        order by n.search_name, l.person`),
    );
  }

  /** By person and measure. */
  private async scores(game: string): Promise<ReadonlyMap<string, number>> {
    const rows = await this.reader.rows<ScoreRow>(sql`
      select s.person as "person", s.source as "source", s.measure as "measure", s.score as "score"
      from skater_game_score s where s.game = ${game}`);
    return new Map(believed(rows).map(({ person, measure, score }) => [`${person} ${measure}`, Number(score)]));
  }
}

function skaterOf(
  row: Named<typeof skaterBoxLine>,
  scores: ReadonlyMap<string, number>,
): Box[number]['skaters'][number] {
  const { person, name, club: _club, game: _game, source: _source, seasonId: _season, faceoffShare, ...told } = row;
  return {
    person: { id: person, name },
    ...told,
    faceoffShare: numberOrNull(faceoffShare),
    gameScore: scores.get(`${person} game-score`) ?? null,
    individualScore: scores.get(`${person} individual-score`) ?? null,
  };
}

function goalieOf(row: Named<typeof goalieBoxLine>): Box[number]['goalies'][number] {
  const { person, name, number, started, decision, shotsAgainst, goalsAgainst, secondsOnIce } = row;
  return {
    person: { id: person, name },
    number,
    // One database has no type of its own for it: 0 and 1.
    started: started === null ? null : Boolean(started),
    decision: decision === 'W' || decision === 'L' || decision === 'O' ? decision : null,
    shotsAgainst,
    goalsAgainst,
    savePercentage:
      shotsAgainst === null || goalsAgainst === null || shotsAgainst === 0
        ? null
        : (shotsAgainst - goalsAgainst) / shotsAgainst,
    secondsOnIce,
  };
}

/** The greater one first, a missing one last. */
const most = (a: number | null, b: number | null) => (b ?? -1) - (a ?? -1);
