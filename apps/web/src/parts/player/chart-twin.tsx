import type { SeasonChart } from '@fieldhouse/web-charts';
import { DataTable, dayText } from '@fieldhouse/web-ui';
import { gameHref } from '../../frame/addresses.js';

/** The chart's points as a table. */
export function ChartTwin({ chart, metric }: { readonly chart: SeasonChart; readonly metric: string }) {
  return (
    <details className="twin">
      <summary>The chart as a table: {chart.points.length} games</summary>
      <DataTable
        name="chart-table"
        caption={chart.title}
        columns={[
          {
            key: 'date',
            header: 'Date',
            align: 'start',
            cell: (point) => <a href={gameHref(point.key)}>{dayText(point.date)}</a>,
          },
          { key: 'game', header: 'Game', align: 'start', cell: (point) => point.label },
          { key: 'value', header: metric, title: chart.title, cell: (point) => point.text },
          ...(chart.markName === null
            ? []
            : [
                {
                  key: 'marked',
                  header: `${chart.markName}s`,
                  cell: (point: SeasonChart['points'][number]) => point.marked,
                },
              ]),
        ]}
        rows={chart.points}
        rowKey={(point) => point.key}
        sort={null}
      />
    </details>
  );
}
