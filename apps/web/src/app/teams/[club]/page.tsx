import { leagueRoutes } from '@fieldhouse/contracts';
import { ClubColour, PageHead, SeasonMenu, SectionHead } from '@fieldhouse/web-ui';
import { shown } from '../../../api/api.js';
import { clubHref, one, scheduleHref, seasonHref, teamsHref, type PageProps } from '../../../frame/addresses.js';
import { Page } from '../../../frame/page.js';
import { refusable } from '../../../frame/refusable.js';
import { ClubRecordStrip } from '../../../parts/club/club-record.js';
import { RosterSection } from '../../../parts/club/roster-section.js';
import { ClubLinesTable } from '../../../parts/club-lines-table.js';
import { GameTable } from '../../../parts/game-table.js';
import { sportOf } from '../../../sports/sports.js';

/** A club in a season: record, roster, lines of its players, last games. */
export default refusable(async function ClubPage({ params, searchParams }: PageProps<{ club: string }>) {
  const { club: id } = await params;
  const query = await searchParams;
  const answer = await shown(leagueRoutes.club, { params: { club: id }, query: { season: one(query, 'season') } });
  const { league, season, club, record, provenance } = answer;
  const own = clubHref(id);
  const sport = sportOf(league.sport);
  const kinds = sport?.descriptor?.lines.filter((line) => line.subject === 'person') ?? [];
  const lines = await Promise.all(
    kinds.map((kind) =>
      shown(leagueRoutes.clubLines, { params: { club: id, line: kind.id }, query: { season: season.label } }),
    ),
  );
  const roster = <RosterSection answer={answer} groups={sport?.rosterGroups ?? []} own={own} query={query} />;
  return (
    <Page
      title={`${club.name} ${season.label}`}
      provenance={provenance}
      crumbs={[
        { label: league.sportTitle, href: `/${league.sport}` },
        { label: `${league.name} ${season.label}`, href: seasonHref(league, season.label) },
        { label: 'Clubs', href: teamsHref(league, season.label) },
        { label: club.name },
      ]}
    >
      <PageHead
        mark={
          <span className="club title-mark">
            <ClubColour colour={club.colour} />
          </span>
        }
        title={`${club.name} ${season.label}`}
        line={[club.conference, club.division].filter(Boolean).join(', ')}
      >
        <a className="small" href={scheduleHref(league, season.label, { club: id })}>
          Schedule
        </a>
        <SeasonMenu seasons={answer.seasons} current={season.label} href={(label) => clubHref(id, label)} />
      </PageHead>
      {record !== null && <ClubRecordStrip record={record} records={sport?.records ?? []} />}
      {sport?.rosterGroups.length ? roster : null}
      {lines.map((line) => (
        <ClubLinesTable key={line.line} club={id} season={season.label} answer={line} own={own} query={query} />
      ))}
      <section>
        <SectionHead title="Last games">
          <a className="small" href={scheduleHref(league, season.label, { club: id })}>
            All games
          </a>
        </SectionHead>
        <GameTable games={answer.lastGames} season={season.label} caption={`Last games of the ${club.name}`} />
      </section>
      {sport?.rosterGroups.length ? null : roster}
    </Page>
  );
});
