import { leagueRoutes, type RouteOutput } from '@fieldhouse/contracts';
import { downloadAddress } from '@fieldhouse/web-client';
import {
  bestValues,
  DataTable,
  ListActions,
  metricCells,
  metricColumn,
  SectionHead,
  sortFrom,
  type TableColumn,
} from '@fieldhouse/web-ui';
import { changed, playerHref, type Query } from '../frame/addresses.js';

type Answer = RouteOutput<typeof leagueRoutes.clubLines>;
type Row = Answer['rows'][number];

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
  /* A rate's best is mostly somebody's single turn: only counts are marked. */
  const best = bestValues(
    answer.columns.filter((metric) => metric.kind === 'count'),
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
      <SectionHead title={title} line="bold: most of the club">
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
        rows={answer.rows}
        rowKey={(row) => row.person.id}
        sort={sortFrom(query)}
        sortHref={(to) => `${changed(own, query, { sort: `${to.table}.${to.by}`, dir: to.direction })}#${line}`}
        footer={[{ key: 'total', label: 'Club', cells: metricCells(answer.columns, answer.total) }]}
      />
    </section>
  );
}
