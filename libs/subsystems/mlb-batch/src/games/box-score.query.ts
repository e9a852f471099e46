import type { baseballRoutes, RouteOutput } from '@fieldhouse/contracts';
import { columnName, type LineKind, type SportDescriptor } from '@fieldhouse/domain';
import { battingLine, pitchingLine } from '@fieldhouse/domain/baseball';
import {
  metricColumn,
  metricsOf,
  numberOrNull,
  raw,
  Reader,
  sql,
  sumOf,
  valuesOf,
  type GameRow,
} from '@fieldhouse/read-model';
import { Injectable } from '@nestjs/common';
import type { StoredPlay } from './plays.query.js';

export type BoxTable = RouteOutput<typeof baseballRoutes.baseballGame>['box'][number];

type StoredLine = Readonly<Record<string, unknown>> & {
  readonly person: string;
  readonly name: string;
  readonly club: string;
  readonly started: boolean | number | null;
  readonly positions: string | null;
  readonly battingOrder: unknown;
};

/** The box score: batting, then pitching, of the visitors, then of the home club. Two statements. */
@Injectable()
export class BoxScoreQuery {
  constructor(private readonly reader: Reader) {}

  async of(
    sport: SportDescriptor,
    game: GameRow,
    source: string,
    plays: readonly StoredPlay[],
  ): Promise<readonly BoxTable[]> {
    const [batting, pitching] = await Promise.all([
      this.lines(battingLine, game.id, source),
      this.lines(pitchingLine, game.id, source),
    ]);
    const seen = firstIn(plays.flatMap((play) => [play.batter, play.pitcher]));
    const batters = batting
      .filter((row) => orderOf(row) < unplaced || Number(row['plateAppearances']) > 0)
      .toSorted((a, b) => orderOf(a) - orderOf(b) || startOf(a) - startOf(b) || seen(a.person) - seen(b.person));
    const pitchers = pitching.toSorted((a, b) => startOf(a) - startOf(b) || seen(a.person) - seen(b.person));
    return [game.away, game.home].flatMap((club) => [
      table(sport, battingLine, club, batters),
      table(sport, pitchingLine, club, pitchers),
    ]);
  }

  private lines(line: LineKind, game: string, source: string): Promise<readonly StoredLine[]> {
    const counts = Object.keys(line.counts).map((name) => `l.${columnName(name)} as "${name}"`);
    return this.reader.rows<StoredLine>(sql`
      select l.person as "person", n.full_name as "name", l.club as "club", a.started as "started",
        a.positions as "positions", a.batting_order as "battingOrder", ${raw(counts.join(', '))}
      from ${raw(line.game?.table ?? line.season.table)} l
      join person n on n.id = l.person
      left join appearance a on a.game = l.game and a.person = l.person and a.source = l.source
      where l.game = ${game} and l.source = ${source}
      order by n.search_name, l.person`);
  }
}

function table(sport: SportDescriptor, line: LineKind, club: BoxTable['club'], lines: readonly StoredLine[]): BoxTable {
  const metrics = metricsOf(sport, line.gameColumns);
  const own = lines
    .filter((row) => row.club === club.id)
    .map((row) => ({ row, counts: sumOf(line, [numbersOf(line, row)]) }));
  return {
    line: line.id,
    title: line.title,
    club,
    columns: metrics.map((metric) => metricColumn(metric, sport)),
    rows: own.map(({ row, counts }) => ({
      person: { id: row.person, name: row.name },
      position: row.positions,
      started: Boolean(row.started),
      values: valuesOf(metrics, counts),
    })),
    total: valuesOf(
      metrics,
      sumOf(
        line,
        own.map(({ counts }) => counts),
      ),
    ),
  };
}

const numbersOf = (line: LineKind, row: StoredLine) =>
  Object.fromEntries(Object.keys(line.counts).map((name) => [name, numberOrNull(row[name])]));

/** Behind all places of the batting order: pitchers under a designated hitter. */
const unplaced = 10;
const orderOf = (row: StoredLine) => numberOrNull(row.battingOrder) ?? unplaced;
const startOf = (row: StoredLine) => (row.started ? 0 : 1);

/** Where somebody first stands in the list; behind everybody where he does not. */
function firstIn(persons: readonly string[]): (person: string) => number {
  const places = new Map<string, number>();
  persons.forEach((person, at) => {
    if (!places.has(person)) places.set(person, at);
  });
  return (person) => places.get(person) ?? persons.length;
}
