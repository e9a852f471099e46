import { leagueRoutes } from '@fieldhouse/contracts';
import { PageHead } from '@fieldhouse/web-ui';
import { shown } from '../api/api.js';
import { Page } from '../frame/page.js';
import { loadedLeagues } from '../parts/chosen-league.js';
import { LeagueOverview } from '../parts/league-overview.js';
import { NoLeague } from '../parts/no-data.js';
import { sports } from '../sports/sports.js';

export default async function HomePage() {
  const answer = await shown(leagueRoutes.leagues, {});
  const leagues = loadedLeagues(answer);
  /* What is missing of a season is said on its own pages. */
  return (
    <Page title="Today" provenance={{ ...answer.provenance, remarks: [] }}>
      <PageHead
        title="The last day with games"
        line="Results, leaders and standings of the newest season of each league."
      >
        <nav className="small ways only-stacked" aria-label="Leagues">
          {leagues.map((league) => (
            <a key={league.key} href={`#${league.key}`}>
              {league.name}
            </a>
          ))}
        </nav>
      </PageHead>
      <div className="leagues">
        {sports.map((sport) => {
          const own = leagues.filter((league) => league.sport === sport.id);
          return own.length === 0 ? (
            <section key={sport.id}>
              <NoLeague sport={sport.title} loading={answer.loading} />
            </section>
          ) : (
            own.map((league) => <LeagueOverview key={league.key} league={league} />)
          );
        })}
      </div>
    </Page>
  );
}
