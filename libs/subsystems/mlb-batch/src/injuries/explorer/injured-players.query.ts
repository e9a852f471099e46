import type { injuryRoutes, RouteInput, RouteOutput } from '@fieldhouse/contracts';
import { foldName } from '@fieldhouse/domain';
import { numberOf, Reader, sql, type CatalogueSeason } from '@fieldhouse/read-model';
import { Injectable } from '@nestjs/common';
import { InjuryLeaguesQuery } from '../injury-leagues.js';
import { daysBetween } from '../stint-rows.js';
import { StintFilter } from './stint-filter.js';

type Query = RouteInput<typeof injuryRoutes.injuredPlayers>['query'];
type Answer = Omit<RouteOutput<typeof injuryRoutes.injuredPlayers>, 'provenance'>;
type Player = Answer['players'][number];

interface Row {
  readonly person: string;
  readonly name: string;
  readonly role: 'pitcher' | 'batter';
  readonly startDate: string;
  readonly endDate: string;
  readonly events: unknown;
}

/** Players with a completed stint, by last then first name. */
@Injectable()
export class InjuredPlayersQuery {
  constructor(
    private readonly reader: Reader,
    private readonly injuryLeagues: InjuryLeaguesQuery,
  ) {}

  async list({ league: key, year, q }: Query): Promise<{
    readonly answer: Answer;
    readonly seasons: readonly CatalogueSeason[];
  }> {
    const { league, seasons } = await this.injuryLeagues.of(key);
    const filter = new StintFilter(seasons, { year, q: q === undefined ? undefined : foldName(q) });
    const rows = await this.reader.rows<Row>(sql`
      select s.person as "person", p.full_name as "name", s.role as "role", s.start_date as "startDate",
        s.end_date as "endDate",
        case when exists (select 1 from pitch_game_line l where l.person = s.person and l.role = s.role)
          then 1 else 0 end as "events"
      from injury_stint s join person p on p.id = s.person
      where ${filter.where()} and s.end_date is not null and s.role is not null
      order by p.last_name, p.first_name, p.id, s.start_date`);
    return {
      answer: {
        league: league?.name.key ?? null,
        years: seasons.map(({ name }) => Number(name.label)).filter(Number.isInteger),
        players: playersOf(rows),
      },
      seasons,
    };
  }
}

/** A two-way player may stand in both lists. */
function playersOf(rows: readonly Row[]): Player[] {
  const players = new Map<string, Player>();
  for (const { person, name, role, startDate, endDate, events } of rows) {
    const known = players.get(`${role} ${person}`);
    players.set(`${role} ${person}`, {
      person: { id: person, name },
      role,
      stints: (known?.stints ?? 0) + 1,
      days: (known?.days ?? 0) + daysBetween(startDate, endDate),
      lastStart: startDate,
      hasEvents: numberOf(events) === 1,
    });
  }
  return [...players.values()];
}
