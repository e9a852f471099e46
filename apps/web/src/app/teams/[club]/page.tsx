import { leagueRoutes } from '@fieldhouse/contracts';
import { formatMetric } from '@fieldhouse/domain';
import { downloadAddress } from '@fieldhouse/web-client';
import {
  ClubColour,
  DataTable,
  ListActions,
  MetricTerm,
  ordinalText,
  PageHead,
  SeasonMenu,
  SectionHead,
  sortFrom,
  type Sort,
  type TableColumn,
} from '@fieldhouse/web-ui';
import { shown } from '../../../api/api.js';
import {
  changed,
  clubHref,
  one,
  playerHref,
  scheduleHref,
  seasonHref,
  teamsHref,
  type PageProps,
} from '../../../frame/addresses.js';
import { Page } from '../../../frame/page.js';
import { ClubLinesTable } from '../../../parts/club-lines-table.js';
import { GameTable } from '../../../parts/game-table.js';
import { recordColumns, recordText } from '../../../parts/record-columns.js';
import { sportOf } from '../../../sports/sports.js';

type RosterRow = Awaited<ReturnType<typeof clubOf>>['roster'][number];
const clubOf = (club: string, season: string | undefined) =>
  shown(leagueRoutes.club, { params: { club }, query: { season } });

/** A club in a season: record, lines of its players, last games, roster. */
export default async function ClubPage({ params, searchParams }: PageProps<{ club: string }>) {
  const { club: id } = await params;
  const query = await searchParams;
  const answer = await clubOf(id, one(query, 'season'));
  const { league, season, club, record, provenance } = answer;
  const own = clubHref(id);
  const records = sportOf(league.sport)?.records ?? [];
  const kinds = sportOf(league.sport)?.descriptor?.lines.filter((line) => line.subject === 'person') ?? [];
  const lines = await Promise.all(
    kinds.map((kind) =>
      shown(leagueRoutes.clubLines, { params: { club: id, line: kind.id }, query: { season: season.label } }),
    ),
  );
  const sort = sortFrom(query);
  const sortHref = (to: Sort) =>
    `${changed(own, query, { sort: `${to.table}.${to.by}`, dir: to.direction })}#${to.table}`;
  const rosterInput = { params: { club: id }, query: { season: season.label } };
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
      {record !== null && (
        <ul className="record card">
          {record.place !== null && (
            <li>
              <span className="muted tiny">Place</span>
              <b>{ordinalText(record.place)}</b>
            </li>
          )}
          {recordColumns(record.columns, records, [record.values]).map(({ metric, pair }) => {
            const text =
              pair === null
                ? formatMetric(record.values[metric.id] ?? null, metric.format)
                : recordText(pair, record.values);
            return (
              text !== '' && (
                <li key={metric.id}>
                  <span className="muted tiny">
                    {pair === null ? (
                      <MetricTerm metric={metric} id={`record-${metric.id}`}>
                        {metric.abbreviation}
                      </MetricTerm>
                    ) : (
                      <abbr title={pair.title}>{pair.header}</abbr>
                    )}
                  </span>
                  <b>{text}</b>
                </li>
              )
            );
          })}
        </ul>
      )}
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
      <section>
        <SectionHead title="Roster" line={`${answer.roster.length} players`}>
          <ListActions
            what="Roster"
            link={`${changed(own, query, {})}#roster`}
            csv={downloadAddress(leagueRoutes.club, rosterInput, 'csv')}
            json={downloadAddress(leagueRoutes.club, rosterInput, 'json')}
          />
        </SectionHead>
        <DataTable
          name="roster"
          caption={`Roster of the ${club.name}`}
          columns={rosterColumns(season.label).filter(
            (column) =>
              column.key === 'player' || answer.roster.some((row) => (column.sortValue?.(row) ?? null) !== null),
          )}
          rows={answer.roster}
          rowKey={(row) => row.person.id}
          sort={sort}
          sortHref={sortHref}
        />
      </section>
    </Page>
  );
}

const hand = (side: string | null) => (side === null ? '' : ({ L: 'left', R: 'right', B: 'both' }[side] ?? side));

function rosterColumns(season: string): readonly TableColumn<RosterRow>[] {
  return [
    {
      key: 'player',
      header: 'Player',
      align: 'start',
      cell: (row) => <a href={playerHref(row.person.id, { season })}>{row.person.name}</a>,
      sortValue: (row) => row.person.name,
    },
    {
      key: 'number',
      header: 'No.',
      title: 'Number on the shirt',
      cell: (row) => row.number,
      sortValue: (row) => (row.number === null ? null : Number(row.number)),
      first: 'asc',
    },
    {
      key: 'position',
      header: 'Position',
      align: 'start',
      cell: (row) => row.position,
      sortValue: (row) => row.position,
    },
    { key: 'age', header: 'Age', cell: (row) => row.age, sortValue: (row) => row.age, first: 'asc' },
    { key: 'bats', header: 'Bats', align: 'start', cell: (row) => hand(row.bats), sortValue: (row) => row.bats },
    {
      key: 'throws',
      header: 'Throws',
      align: 'start',
      cell: (row) => hand(row.throws),
      sortValue: (row) => row.throws,
    },
  ];
}
