import { formatMetric, qualifyingCount, type Qualifier } from '@fieldhouse/domain';
import { Answers, listOf, numberOf, Reader, sql, type CatalogueSeason } from '@fieldhouse/read-model';
import { Injectable } from '@nestjs/common';

/** Season id → club → games finished in a phase. */
export type TeamGames = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** How many games each club has finished: what qualifiers are multiples of. */
@Injectable()
export class TeamGamesQuery {
  constructor(
    private readonly reader: Reader,
    private readonly answers: Answers,
  ) {}

  of(seasons: readonly CatalogueSeason[], phase: string): Promise<TeamGames> {
    const ids = seasons.map((season) => season.id);
    return this.answers.of(`team games ${phase} ${ids.join(' ')}`, () => this.read(ids, phase));
  }

  private async read(seasons: readonly string[], phase: string): Promise<TeamGames> {
    const games = new Map<string, Map<string, number>>();
    if (seasons.length === 0) return games;
    const finished = sql`g.season_id in ${listOf(seasons)} and g.phase = ${phase} and g.status = 'final'`;
    const rows = await this.reader.rows<{ seasonId: string; club: string; games: unknown }>(sql`
      select p.season_id as "seasonId", p.club as "club", count(*) as "games"
      from (
        select g.season_id as season_id, g.home as club from game g where ${finished}
        union all
        select g.season_id as season_id, g.away as club from game g where ${finished}
      ) p
      group by p.season_id, p.club`);
    for (const row of rows) {
      const season = games.get(row.seasonId) ?? new Map<string, number>();
      games.set(row.seasonId, season.set(row.club, numberOf(row.games)));
    }
    return games;
  }
}

/** "3.1 plate appearances a team game: 502 plate appearances or more"; two numbers where clubs have played unequally. */
export function qualifierText(qualifier: Qualifier, games: Iterable<number>): string {
  const needed = [...games].map((played) => qualifyingCount(qualifier, played)).sort((a, b) => a - b);
  const [least, most] = [needed[0] ?? 0, needed.at(-1) ?? 0];
  const print = (count: number) => formatMetric(count, qualifier.format);
  const range = least === most ? print(least) : `${print(least)} to ${print(most)} (by club)`;
  return `${qualifier.label}: ${range} ${qualifier.unit} or more`;
}
