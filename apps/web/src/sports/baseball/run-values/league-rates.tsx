import type { baseballRoutes, RouteOutput } from '@fieldhouse/contracts';
import { formatMetric, type MetricFormat } from '@fieldhouse/domain';
import { DataTable, SectionHead } from '@fieldhouse/web-ui';

type Rates = NonNullable<RouteOutput<typeof baseballRoutes.runValues>['rates']>;

const rows: readonly { readonly name: string; readonly rate: keyof Rates; readonly format: MetricFormat }[] = [
  { name: 'On-base average, and so wOBA', rate: 'leagueOnBaseAverage', format: 'average' },
  { name: 'wOBA scale', rate: 'weightedOnBaseScale', format: 'decimal3' },
  { name: 'Runs a plate appearance', rate: 'runsPerPlateAppearance', format: 'decimal3' },
  { name: 'Batting average', rate: 'leagueBattingAverage', format: 'average' },
  { name: 'Slugging average', rate: 'leagueSluggingAverage', format: 'average' },
  { name: 'Earned run average', rate: 'leagueEarnedRunAverage', format: 'decimal2' },
  { name: 'FIP constant', rate: 'fieldingIndependentConstant', format: 'decimal3' },
];

/** The league's averages and constants. */
export function LeagueRates({ rates }: { readonly rates: Rates }) {
  return (
    <section id="league">
      <SectionHead title="League" line="all players, pitchers at bat among them" />
      <DataTable
        name="league-table"
        caption="Averages and constants of the league"
        columns={[
          { key: 'name', header: 'What', align: 'start', cell: ({ name }) => name },
          { key: 'value', header: 'Value', cell: ({ rate, format }) => formatMetric(rates[rate], format) },
        ]}
        rows={rows}
        rowKey={({ rate }) => rate}
        sort={null}
      />
    </section>
  );
}
