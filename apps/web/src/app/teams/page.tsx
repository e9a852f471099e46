import { leagueRoutes } from '@fieldhouse/contracts';
import { Club, EmptyState, PageHead, SeasonMenu, Segments } from '@fieldhouse/web-ui';
import { shown } from '../../api/api.js';
import { seasonHref, teamsHref, type PageProps } from '../../frame/addresses.js';
import { Page } from '../../frame/page.js';
import { chosenLeague } from '../../parts/chosen-league.js';
import { groupedBy } from '../../parts/grouped-by.js';

/** The clubs of a league in a season, by conference and division. */
export default async function TeamsPage({ searchParams }: PageProps) {
  const query = await searchParams;
  const chosen = await chosenLeague(query);
  if (chosen === null) {
    return (
      <Page title="Clubs" provenance={null}>
        <PageHead title="Clubs" />
        <EmptyState title="No league is loaded yet">
          <p>Clubs will stand here as soon as a source has brought its first season.</p>
        </EmptyState>
      </Page>
    );
  }
  const { league, season, leagues } = chosen;
  const answer = await shown(leagueRoutes.season, { params: { league: league.key, season } });
  const groups = groupedBy(
    answer.clubs,
    (club) => [club.conference, club.division].filter(Boolean).join(', ') || 'All clubs',
  );
  return (
    <Page title={`Clubs of the ${league.name} ${season}`} provenance={answer.provenance}>
      <PageHead title="Clubs" line={`${league.name} ${season}, ${answer.clubs.length} clubs`}>
        <a className="small" href={seasonHref(league, season)}>
          Standings
        </a>
        {leagues.length > 1 && (
          <Segments
            label="League"
            choices={leagues.map((one) => ({
              label: one.name,
              href: teamsHref(one, one.latest),
              current: one.key === league.key,
            }))}
          />
        )}
        <SeasonMenu
          seasons={league.seasons.map((one) => one.label)}
          current={season}
          href={(label) => teamsHref(league, label)}
        />
      </PageHead>
      <div className="cards wide-cards spaced">
        {[...groups]
          .sort(([a], [b]) => a.localeCompare(b))
          .map(([group, clubs]) => (
            <section key={group} className="card">
              <h2 className="small-title">{group}</h2>
              <ul className="plain-list">
                {clubs.map((club) => (
                  <li key={club.id}>
                    <Club club={club} season={season} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </div>
    </Page>
  );
}
