import { accessRoutes, injuryRoutes, leagueRoutes, type RouteOutput } from '@fieldhouse/contracts';
import { createApiClient } from '@fieldhouse/web-client';

/** Where the platform under test answers: pages, `/v1`, sockets. */
export const platformUrl = process.env['FIELDHOUSE_BASE_URL'] ?? 'http://localhost:3000';

const api = createApiClient({ baseUrl: platformUrl });

export interface PlatformPages {
  /** Pages that anybody sees, name → path. */
  readonly open: Readonly<Record<string, string>>;
  /** Pages for operators. */
  readonly operators: Readonly<Record<string, string>>;
  readonly league: { readonly key: string; readonly season: string; readonly fictional: boolean };
  /** Pages of each sport that show a source's data, and what those sources want said. */
  readonly noticed: readonly { readonly names: readonly string[]; readonly notices: readonly string[] }[];
  readonly operator: { readonly email: string; readonly password: string };
}

/** An address of every page, of things that are loaded: found through the API, as no id is known beforehand. */
export async function platformPages(): Promise<PlatformPages> {
  const { leagues } = await api.call(leagueRoutes.leagues, {});
  const league = leagueOf(leagues, 'baseball');
  const { season } = league;
  const params = { league: league.key, season };
  const [hockey, overview, batter, pitcher, { demoAccounts }, hurt] = await Promise.all([
    hockeyPages(leagueOf(leagues, 'hockey')),
    api.call(leagueRoutes.season, { params }),
    api.call(leagueRoutes.leaders, { params: { ...params, metric: 'home-runs' }, query: { limit: 1 } }),
    api.call(leagueRoutes.leaders, { params: { ...params, metric: 'pitching-strikeouts' }, query: { limit: 1 } }),
    api.call(accessRoutes.whoAmI, {}),
    comparable(),
  ]);
  const operator = demoAccounts.find((account) => account.roles.includes('operator'));
  if (operator === undefined) throw new Error('the demo has no operator account');
  const own = `/${league.sport}/${league.key}/${season}`;
  return {
    open: {
      home: '/',
      season: own,
      schedule: `${own}/schedule`,
      'run values': `${own}/run-values`,
      clubs: '/teams',
      club: `/teams/${overview.clubs[0]?.id}`,
      batter: `/players/${batter.rows[0]?.person.id}?season=${season}`,
      pitcher: `/players/${pitcher.rows[0]?.person.id}?season=${season}`,
      leaders: '/leaders?metric=on-base-plus-slugging',
      everybody: '/leaders?metric=batting-average&qualified=false',
      game: `/games/${overview.lastGames[0]?.id}`,
      injuries: '/injuries',
      'injuries by club': '/injuries/timeline',
      'injured players': '/injuries/players',
      'injuries of a player': `/injuries/players/${hurt.player}`,
      'pitches around a stint': `/injuries/stints/${hurt.stint}?of=pitches`,
      'at-bats around a stint': `/injuries/stints/${hurt.stint}?of=at-bats`,
      'injury group': '/injuries/groups?metric=swing-rate&n=50',
      'no stint': '/injuries/stints/00000000-0000-8000-8000-000000000000',
      glossary: '/glossary',
      search: '/search?q=a',
      ...hockey.pages,
      login: '/login',
      'no player': '/players/00000000-0000-8000-8000-000000000000',
      'no page': '/nothing/here',
    },
    operators: {
      operations: '/operations',
      'dead letters': '/operations/rejects',
      runs: '/operations/runs',
      identities: '/operations/identities',
      plugins: '/operations/plugins',
      plugin: '/operations/plugins/retrosheet',
      'injury notes': '/operations/injuries',
      'map of body parts': '/operations/injuries/map',
      account: '/account',
    },
    league: { key: league.key, season, fictional: league.fictional },
    noticed: [
      {
        names: ['home', 'season', 'schedule', 'club', 'batter', 'leaders', 'game'],
        notices: noticesOf(overview),
      },
      {
        names: ['home', ...Object.keys(hockey.pages).filter((name) => name !== 'no team')],
        notices: noticesOf(hockey.overview),
      },
    ],
    operator,
  };
}

const noticesOf = ({ provenance }: RouteOutput<typeof leagueRoutes.season>) =>
  provenance.sources.map((source) => source.notice);

type Leagues = RouteOutput<typeof leagueRoutes.leagues>['leagues'];

/** The first league of a sport, and its season that is shown first. */
function leagueOf(leagues: Leagues, sport: string): Leagues[number] & { readonly season: string } {
  const league = leagues.find((one) => one.sport === sport && one.latest !== null);
  if (league === undefined || league.latest === null) throw new Error(`no ${sport} league is loaded at ${platformUrl}`);
  return { ...league, season: league.latest };
}

/** Hockey's pages of the shared kinds and its own, of a skater who has scored much, a goalie, and the last day's game. */
async function hockeyPages({ sport, key, season }: ReturnType<typeof leagueOf>) {
  const params = { league: key, season };
  const [overview, skaters, goalies] = await Promise.all([
    api.call(leagueRoutes.season, { params }),
    api.call(leagueRoutes.leaders, { params: { ...params, metric: 'points' }, query: { limit: 1 } }),
    api.call(leagueRoutes.leaders, { params: { ...params, metric: 'saves' }, query: { limit: 1 } }),
  ]);
  const pages: Readonly<Record<string, string>> = {
    'hockey season': `/${sport}/${key}/${season}`,
    'hockey club': `/teams/${overview.rostered[0]}`,
    skater: `/players/${skaters.rows[0]?.person.id}?season=${season}`,
    goalie: `/players/${goalies.rows[0]?.person.id}?season=${season}`,
    'hockey leaders': `/leaders?league=${key}&metric=save-percentage`,
    'hockey game': `/games/${overview.lastGames[0]?.id}`,
    'no team': '/team/999999',
  };
  return { overview, pages };
}

/** A pitcher's stint with pitches and plate appearances on both sides. */
async function comparable(): Promise<{ readonly player: string; readonly stint: string }> {
  const { players } = await api.call(injuryRoutes.injuredPlayers, { query: {} });
  for (const { person, role, hasEvents } of players) {
    if (role !== 'pitcher' || !hasEvents) continue;
    const { stints } = await api.call(injuryRoutes.playerInjuries, { params: { player: person.id } });
    const told = stints.find(({ pitches, plateAppearances }) => pitches >= 50 && plateAppearances >= 10);
    if (told !== undefined) return { player: person.id, stint: told.id };
  }
  throw new Error('nobody of the league has pitches on both sides of a stint');
}
