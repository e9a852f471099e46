import { leagueRoutes } from '@fieldhouse/contracts';
import { downloadAddress } from '@fieldhouse/web-client';
import { dayText, ListActions, PageHead, pluralText, SeasonMenu, SectionHead, sortFrom } from '@fieldhouse/web-ui';
import { notFound } from 'next/navigation.js';
import { Fragment } from 'react';
import { shown } from '../../../../api/api.js';
import {
  changed,
  leadersHref,
  scheduleHref,
  seasonHref,
  teamsHref,
  type PageProps,
} from '../../../../frame/addresses.js';
import { Page } from '../../../../frame/page.js';
import { ClubList } from '../../../../parts/club-list.js';
import { GameCards } from '../../../../parts/game-cards.js';
import { LeaderCards } from '../../../../parts/leader-cards.js';
import { StandingsTable } from '../../../../parts/standings.js';
import { sportOf } from '../../../../sports/sports.js';

/** A season: standings, leaders, the last day, the clubs. */
export default async function SeasonPage({
  params,
  searchParams,
}: PageProps<{ sport: string; league: string; season: string }>) {
  const where = await params;
  const input = { params: { league: decodeURIComponent(where.league), season: decodeURIComponent(where.season) } };
  const [overview, standings, cards, all] = await Promise.all([
    shown(leagueRoutes.season, input),
    shown(leagueRoutes.standings, input),
    shown(leagueRoutes.leaderCards, input),
    shown(leagueRoutes.leagues, {}),
  ]);
  const { league, season, clubs, lastDay, lastGames, provenance } = overview;
  if (league.sport !== where.sport || clubs.length === 0) notFound();
  const query = await searchParams;
  const own = seasonHref(league, season.label);
  const seasons = all.leagues.find((one) => one.key === league.key)?.seasons ?? [];
  return (
    <Page
      title={`${league.name} ${season.label}`}
      provenance={provenance}
      crumbs={[{ label: league.sportTitle, href: `/${league.sport}` }, { label: `${league.name} ${season.label}` }]}
    >
      <PageHead title={`${league.name} ${season.label}`} line={spanText(season.firstDay, season.lastDay, season.games)}>
        <nav className="small ways" aria-label="Season">
          <a href={leadersHref(league, season.label)}>Leaders</a>{' '}
          <a href={scheduleHref(league, season.label)}>Schedule</a> <a href={teamsHref(league, season.label)}>Clubs</a>
          {(sportOf(league.sport)?.seasonPages ?? []).map(({ segment, label }) => (
            <Fragment key={segment}>
              {' '}
              <a href={`${own}/${segment}`}>{label}</a>
            </Fragment>
          ))}
        </nav>
        <SeasonMenu
          seasons={seasons.map((one) => one.label)}
          current={season.label}
          href={(label) => seasonHref(league, label)}
        />
      </PageHead>
      <section>
        <SectionHead title="Standings" line="sorted by a column, the divisions are read as one">
          <ListActions
            what="Standings"
            link={changed(own, query, {})}
            csv={downloadAddress(leagueRoutes.standings, input, 'csv')}
            json={downloadAddress(leagueRoutes.standings, input, 'json')}
          />
        </SectionHead>
        <StandingsTable
          answer={standings}
          records={sportOf(league.sport)?.records ?? []}
          sort={sortFrom(query)}
          sortHref={(sort) =>
            `${changed(own, query, { sort: `${sort.table}.${sort.by}`, dir: sort.direction })}#standings`
          }
        />
      </section>
      <section>
        <SectionHead title="Leaders" />
        <LeaderCards answer={cards} />
      </section>
      {lastDay !== null && (
        <section>
          <SectionHead title={`Games of ${dayText(lastDay)}`} line="the last day">
            <a className="small" href={scheduleHref(league, season.label)}>
              All games
            </a>
          </SectionHead>
          <GameCards games={lastGames} season={season.label} />
        </section>
      )}
      <ClubList overview={overview} />
    </Page>
  );
}

function spanText(first: string | null, last: string | null, games: number): string {
  const span = first === null || last === null ? '' : `${dayText(first)} to ${dayText(last)}, `;
  return `${span}${pluralText(games, 'game')} loaded`;
}
