import { leagueRoutes } from '@fieldhouse/contracts';
import { downloadAddress } from '@fieldhouse/web-client';
import { ChoiceMenu, EmptyState, FilterMenu, ListActions, PageHead, pluralText, SeasonMenu } from '@fieldhouse/web-ui';
import { notFound } from 'next/navigation.js';
import { shown } from '../../../../../api/api.js';
import { changed, one, scheduleHref, seasonHref, type PageProps } from '../../../../../frame/addresses.js';
import { Page } from '../../../../../frame/page.js';
import { refusable } from '../../../../../frame/refusable.js';
import { GameTable } from '../../../../../parts/game-table.js';
import { monthsBetween } from '../../../../../parts/months.js';

const perPage = 200;

/** Games of a season by date, by month and club. */
export default refusable(async function SchedulePage({
  params,
  searchParams,
}: PageProps<{ sport: string; league: string; season: string }>) {
  const where = await params;
  const query = await searchParams;
  const at = { league: decodeURIComponent(where.league), season: decodeURIComponent(where.season) };
  const filter = {
    club: one(query, 'club'),
    from: one(query, 'from'),
    to: one(query, 'to'),
    cursor: one(query, 'cursor'),
  };
  const input = { params: at, query: { ...filter, limit: perPage } };
  const [answer, overview, all] = await Promise.all([
    shown(leagueRoutes.schedule, input),
    shown(leagueRoutes.season, { params: at }),
    shown(leagueRoutes.leagues, {}),
  ]);
  const { league, season, games, page, provenance } = answer;
  if (league.sport !== where.sport) notFound();
  const own = scheduleHref(league, season.label);
  const to = (change: Readonly<Record<string, string | undefined>>) =>
    changed(own, query, { cursor: undefined, ...change });
  const months = monthsBetween(overview.season.firstDay, overview.season.lastDay);
  const title = `Schedule of the ${league.name} ${season.label}`;
  const file = { params: at, query: { club: filter.club, from: filter.from, to: filter.to } };
  return (
    <Page
      title={title}
      provenance={provenance}
      crumbs={[
        { label: league.sportTitle, href: `/${league.sport}` },
        { label: `${league.name} ${season.label}`, href: seasonHref(league, season.label) },
        { label: 'Schedule' },
      ]}
    >
      <PageHead title="Schedule" line={page.total === null ? undefined : pluralText(page.total, 'game')}>
        <ListActions
          what="Schedule"
          link={changed(own, query, {})}
          csv={downloadAddress(leagueRoutes.schedule, file, 'csv')}
          json={downloadAddress(leagueRoutes.schedule, file, 'json')}
        />
      </PageHead>
      <div className="bar">
        <SeasonMenu
          seasons={(all.leagues.find((one) => one.key === league.key)?.seasons ?? []).map((one) => one.label)}
          current={season.label}
          href={(label) => scheduleHref(league, label, { club: filter.club })}
        />
        <ChoiceMenu
          id="month-menu"
          label="Month"
          groups={[
            {
              title: null,
              choices: [
                { label: 'all', href: to({ from: undefined, to: undefined }), current: filter.from === undefined },
                ...months.map((month) => ({
                  label: month.name,
                  href: to({ from: month.first, to: month.last }),
                  current: filter.from === month.first && filter.to === month.last,
                })),
              ],
            },
          ]}
        />
        <FilterMenu
          name="club"
          label="Club"
          choices={overview.clubs.map((club) => ({ value: club.id, label: club.name }))}
          chosen={filter.club}
          to={(club) => to({ club })}
        />
      </div>
      <section>
        {games.length === 0 ? (
          <EmptyState title="No games in this choice">
            <p>
              The season has none between these dates for this club. <a href={own}>Show all games</a>.
            </p>
          </EmptyState>
        ) : (
          <GameTable games={games} season={season.label} caption={title} />
        )}
        {page.nextCursor !== null && (
          <p className="note">
            <a href={changed(own, query, { cursor: page.nextCursor })}>Next {perPage} games</a>
          </p>
        )}
      </section>
    </Page>
  );
});
