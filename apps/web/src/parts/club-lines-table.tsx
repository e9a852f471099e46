import { leagueRoutes, type RouteOutput } from '@fieldhouse/contracts';
import { downloadAddress } from '@fieldhouse/web-client';
import {
  bestValues,
  DataTable,
  ListActions,
  metricCells,
  metricColumn,
  pluralText,
  SectionHead,
  sortFrom,
  type TableColumn,
} from '@fieldhouse/web-ui';
import { changed, playerHref, type Query } from '../frame/addresses.js';

type Answer = RouteOutput<typeof leagueRoutes.clubLines>;
type Row = Answer['rows'][number];

const mostOfClub = 'bold: most of the club';

/** One kind of line of all players of a club; the club's best count in bold. */
export function ClubLinesTable({
  club,
  season,
  answer,
  own,
  query,
}: {
  readonly club: string;
  readonly season: string;
  readonly answer: Answer;
  readonly own: string;
  readonly query: Query;
}) {
  const { line, title } = answer;
  const [appeared, ...others] = answer.columns;
  /* Whoever only stood in another kind of line has nothing but his games here. */
  const rows = answer.rows.filter((row) => others.some((metric) => (row.values[metric.id] ?? 0) !== 0));
  const leftOut = answer.rows.length - rows.length;
  /* A rate's best, and the least of what is bad, are mostly somebody's single turn. */
  const best = bestValues(
    answer.columns.filter((metric) => metric.kind === 'count' && metric.better === 'higher' && metric !== appeared),
    answer.rows.map((row) => row.values),
  );
  const columns: readonly TableColumn<Row>[] = [
    {
      key: 'player',
      header: 'Player',
      align: 'start',
      cell: (row) => <a href={playerHref(row.person.id, { season, line })}>{row.person.name}</a>,
      sortValue: (row) => row.person.name,
    },
    ...answer.columns.map((metric) =>
      metricColumn<Row>(
        metric,
        (row) => row.values,
        (row) => best[metric.id] !== null && best[metric.id] !== 0 && row.values[metric.id] === best[metric.id],
      ),
    ),
  ];
  const input = { params: { club, line }, query: { season } };
  return (
    <section>
      <SectionHead
        title={title}
        line={leftOut === 0 ? mostOfClub : `${mostOfClub} · ${pluralText(leftOut, 'player')} with games only left out`}
      >
        <ListActions
          what={title}
          link={`${changed(own, query, {})}#${line}`}
          csv={downloadAddress(leagueRoutes.clubLines, input, 'csv')}
          json={downloadAddress(leagueRoutes.clubLines, input, 'json')}
        />
      </SectionHead>
      <DataTable
        name={line}
        caption={title}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.person.id}
        sort={sortFrom(query)}
        sortHref={(to) => `${changed(own, query, { sort: `${to.table}.${to.by}`, dir: to.direction })}#${line}`}
        footer={[{ key: 'total', label: 'Club', cells: metricCells(answer.columns, answer.total) }]}
      />
    </section>
  );
}
