import { leagueRoutes, type Route, type RouteOutput } from '@fieldhouse/contracts';
import { createApiClient, type CallInput } from '@fieldhouse/web-client';
import { randomOf } from '../demo-league/random.mjs';
import { PlayFault } from '../recordings/fault.js';
import type { Athlete } from '../recordings/recording.js';
import { said } from '../recordings/stadium-office.js';

export interface Team {
  readonly name: string;
  readonly players: readonly Athlete[];
}

export interface PeopleOptions {
  readonly api: string;
  readonly sport: string;
  /** A league's key; absent: the fictional one of the sport, or any that is fictional. */
  readonly league?: string | undefined;
  /** Of both teams. */
  readonly players: number;
  readonly seed: string;
}

export interface Meeting {
  readonly league: string;
  readonly teams: readonly [Team, Team];
}

/** Two clubs of a fictional league, and who plays for them: persons whom the house knows. */
export async function meetingOf({ api, sport, league, players, seed }: PeopleOptions): Promise<Meeting> {
  const client = createApiClient({ baseUrl: api });
  const ask = <R extends Route>(route: R, input: CallInput<R>): Promise<RouteOutput<R>> =>
    said(client.call(route, input));
  const { leagues } = await ask(leagueRoutes.leagues, {});
  const fictional = leagues.filter((one) => one.fictional && one.latest !== null);
  const chosen =
    league === undefined
      ? (fictional.find((one) => one.sport === sport) ?? fictional[0])
      : fictional.find(({ key }) => key === league);
  if (chosen === undefined) {
    const known = fictional.map(({ key }) => key).join(', ') || 'none (have they been imported?)';
    throw new PlayFault(
      `There is no fictional league${league === undefined ? '' : ` "${league}"`}; there is ${known}.`,
    );
  }
  const params = { league: chosen.key, season: chosen.latest! };
  const { clubs, rostered } = await ask(leagueRoutes.season, { params });
  const random = randomOf(`${seed} clubs`);
  const left = clubs.filter(({ id }) => rostered.includes(id)).toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const drawn = [0, 1].map(() => left.splice(Math.floor(random.next() * left.length), 1)[0]);
  const teams: Team[] = [];
  for (const [index, drawnClub] of drawn.entries()) {
    if (drawnClub === undefined) throw new PlayFault(`${chosen.name} has no two clubs with a roster.`);
    const { roster } = await ask(leagueRoutes.club, {
      params: { club: drawnClub.id },
      query: { season: params.season },
    });
    const wanted = index === 0 ? Math.ceil(players / 2) : Math.floor(players / 2);
    teams.push({ name: drawnClub.name, players: chosenOf(roster, wanted, drawnClub, index) });
  }
  return { league: chosen.name, teams: [teams[0]!, teams[1]!] };
}

interface RosterRow {
  readonly person: { readonly id: string; readonly name: string };
  readonly number: string | null;
  readonly position: string | null;
}

/** One keeper, then the others by their numbers, so that the same seed means the same people. */
function chosenOf(
  roster: readonly RosterRow[],
  wanted: number,
  club: { readonly id: string; readonly abbreviation: string },
  team: number,
): readonly Athlete[] {
  const isKeeper = ({ position }: RosterRow) => position === 'G' || position === 'GK';
  const sorted = roster.toSorted(
    (one, other) => Number(one.number) - Number(other.number) || (one.person.id < other.person.id ? -1 : 1),
  );
  const keepers = sorted.filter(isKeeper);
  const chosen = [...keepers.slice(0, 1), ...sorted.filter((row) => !isKeeper(row)), ...keepers.slice(1)].slice(
    0,
    wanted,
  );
  if (chosen.length < wanted) {
    throw new PlayFault(`${club.abbreviation} has ${chosen.length} players, not ${wanted}: ask for fewer --players.`);
  }
  return chosen.map(({ person, number, position }, i) => ({
    person: person.id,
    name: person.name,
    club: club.id,
    number: number?.slice(0, 4) ?? null,
    position: position?.slice(0, 10) ?? null,
    device: `sim-${team + 1}-${i + 1}`,
  }));
}
