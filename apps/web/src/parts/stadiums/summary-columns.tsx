import type { RouteOutput } from '@fieldhouse/contracts';
import type { stadiumRoutes } from '@fieldhouse/contracts/sensors';
import type { MetricFormat } from '@fieldhouse/domain';
import { formatMetric } from '@fieldhouse/domain';
import type { TableColumn } from '@fieldhouse/web-ui';
import { unitText } from './figures.js';
import type { SessionParams } from './live-session-answers.js';
import { athleteHref } from './stadium-addresses.js';

type Summary = RouteOutput<typeof stadiumRoutes.summary>;
type SummaryRow = Summary['rows'][number];

/** Name, time, and each metric with its unit in the header. */
export function summaryColumns(
  { stadium, session }: SessionParams,
  metrics: Summary['metrics'],
): readonly TableColumn<SummaryRow>[] {
  return [
    {
      key: 'name',
      header: 'Athlete',
      align: 'start',
      cell: (row) => <a href={athleteHref(stadium, session, row.person)}>{row.name}</a>,
      sortValue: (row) => row.name,
    },
    {
      key: 'seconds',
      header: 'Time (min:s)',
      title: 'Time in the session',
      cell: (row) => formatMetric(row.seconds, 'clock'),
      sortValue: (row) => row.seconds,
    },
    ...metrics.map((metric): TableColumn<SummaryRow> => {
      const unit = unitText(metric);
      return {
        key: metric.id,
        header: unit === '' ? metric.abbreviation : `${metric.abbreviation} (${unit})`,
        title: `${metric.name}: ${metric.meaning}`,
        cell: (row) => formatMetric(row.values[metric.id] ?? null, metric.format as MetricFormat),
        sortValue: (row) => row.values[metric.id] ?? null,
      };
    }),
  ];
}
