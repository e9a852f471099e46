import { baseballRoutes, leagueRoutes } from '@fieldhouse/contracts';
import { downloadAddress } from '@fieldhouse/web-client';
import { EmptyState, ListActions, PageHead, SeasonMenu } from '@fieldhouse/web-ui';
import { notFound } from 'next/navigation.js';
import { shown } from '../../../../../api/api.js';
import { leadersHref, seasonHref, type PageProps } from '../../../../../frame/addresses.js';
import { Page } from '../../../../../frame/page.js';
import { EventValues } from '../../../../../sports/baseball/run-values/event-values.js';
import { LeagueRates } from '../../../../../sports/baseball/run-values/league-rates.js';
import { Method } from '../../../../../sports/baseball/run-values/method.js';
import { RunExpectancy } from '../../../../../sports/baseball/run-values/run-expectancy.js';

/** What wOBA, wRC+, RE24 and FIP of a season rest on, and how it is computed. */
export default async function RunValuesPage({ params }: PageProps<{ league: string; season: string }>) {
  const where = await params;
  const input = { params: { league: decodeURIComponent(where.league), season: decodeURIComponent(where.season) } };
  const [answer, all] = await Promise.all([shown(baseballRoutes.runValues, input), shown(leagueRoutes.leagues, {})]);
  const { league, season, halfInnings, rates, provenance } = answer;
  if (league.sport !== 'baseball') notFound();
  const href = (label: string) => `${seasonHref(league, label)}/run-values`;
  const seasons = all.leagues.find((one) => one.key === league.key)?.seasons ?? [];
  return (
    <Page
      title={`Run values, ${league.name} ${season.label}`}
      provenance={provenance}
      crumbs={[
        { label: league.sportTitle, href: `/${league.sport}` },
        { label: `${league.name} ${season.label}`, href: seasonHref(league, season.label) },
        { label: 'Run values' },
      ]}
    >
      <PageHead
        title={`Run values ${season.label}`}
        line="What bases, outs and events were worth in runs, from the events of the season itself. wOBA, wRC+, RE24 and FIP rest on them."
      >
        <ListActions
          what="Run values"
          link={href(season.label)}
          csv={downloadAddress(baseballRoutes.runValues, input, 'csv')}
          json={downloadAddress(baseballRoutes.runValues, input, 'json')}
        />
        <SeasonMenu seasons={seasons.map((one) => one.label)} current={season.label} href={href} />
      </PageHead>
      {rates === null ? (
        <EmptyState title="Too few games for run values">
          <p>
            Each of the 24 states of bases and outs must have been seen in the games that are loaded.{' '}
            <a href={leadersHref(league, season.label)}>Leaders</a> show what is counted.
          </p>
        </EmptyState>
      ) : (
        <>
          <RunExpectancy states={answer.states} halfInnings={halfInnings} />
          <EventValues events={answer.events} />
          <LeagueRates rates={rates} />
          <Method />
        </>
      )}
    </Page>
  );
}
