import { leagueRoutes } from '@fieldhouse/contracts';
import { downloadAddress } from '@fieldhouse/web-client';
import { EmptyState, ListActions, PageHead } from '@fieldhouse/web-ui';
import { shown } from '../../api/api.js';
import { changed, chosen, one, seasonHref, type PageProps } from '../../frame/addresses.js';
import { Page } from '../../frame/page.js';
import { refusable } from '../../frame/refusable.js';
import { chosenLeague } from '../../parts/chosen-league.js';
import { LeadersChoices } from '../../parts/leaders/leaders-choices.js';
import { LeadersTable } from '../../parts/leaders/leaders-table.js';
import { sportOf } from '../../sports/sports.js';

const perPage = 25;

/** Leaders in any metric of any season; the minimum can be taken away where the metric has one. */
export default refusable(async function LeadersPage({ searchParams }: PageProps) {
  const query = await searchParams;
  const of = await chosenLeague(query);
  const descriptor = of === null ? undefined : sportOf(of.league.sport)?.descriptor;
  if (of === null || !descriptor) {
    return (
      <Page title="Leaders" provenance={null}>
        <PageHead title="Leaders" />
        <EmptyState title="No league is loaded yet">
          <p>The leaders of every metric will stand here as soon as a source has brought its first season.</p>
        </EmptyState>
      </Page>
    );
  }
  const { league, season } = of;
  const metric = one(query, 'metric') ?? descriptor.leaderCards[0] ?? '';
  const filter = { qualified: chosen<'true' | 'false'>(query, 'qualified'), club: one(query, 'club') };
  const params = { league: league.key, season, metric };
  const [answer, overview] = await Promise.all([
    shown(leagueRoutes.leaders, { params, query: { ...filter, cursor: one(query, 'cursor'), limit: perPage } }),
    shown(leagueRoutes.season, { params: { league: league.key, season } }),
  ]);
  const own = '/leaders';
  const view = { league: league.key, season, metric, ...filter };
  return (
    <Page
      title={`${answer.metric.name} leaders, ${league.name} ${season}`}
      provenance={answer.provenance}
      crumbs={[
        { label: league.sportTitle, href: `/${league.sport}` },
        { label: `${league.name} ${season}`, href: seasonHref(league, season) },
        { label: 'Leaders' },
      ]}
    >
      <PageHead
        title={`${answer.metric.name} leaders`}
        line={`${answer.metric.meaning} ${league.name}, season ${season}.`}
      >
        <ListActions
          what="Leaders"
          link={changed(own, query, view)}
          csv={downloadAddress(leagueRoutes.leaders, { params, query: filter }, 'csv')}
          json={downloadAddress(leagueRoutes.leaders, { params, query: filter }, 'json')}
        />
      </PageHead>
      <LeadersChoices
        answer={answer}
        leagues={of.leagues}
        clubs={overview.clubs}
        club={filter.club}
        descriptor={descriptor}
        to={(change) => changed(own, view, change)}
      />
      {answer.rows.length === 0 ? (
        <EmptyState title="Nobody in this choice">
          <p>
            No player of these has the metric or reaches the minimum.{' '}
            <a href={changed(own, view, { qualified: 'false', club: undefined })}>Show everybody</a>.
          </p>
        </EmptyState>
      ) : (
        <LeadersTable answer={answer} view={view} />
      )}
      {answer.page.nextCursor !== null && (
        <p className="note">
          <a href={changed(own, view, { cursor: answer.page.nextCursor })}>Next {perPage}</a>
        </p>
      )}
      <p className="note">Bar: the percentile, 0 to 100, higher is better. All players and columns are in the CSV.</p>
    </Page>
  );
});
