import type { leagueRoutes, RouteOutput } from '@fieldhouse/contracts';
import { formatMetric } from '@fieldhouse/domain';
import { MetricTerm, ordinalText } from '@fieldhouse/web-ui';
import type { ClubRecord } from '../../sports/sport-pages.js';
import { recordColumns, recordText } from '../record-columns.js';

type Standing = NonNullable<RouteOutput<typeof leagueRoutes.club>['record']>;

/** The club's line of the standings. */
export function ClubRecordStrip({
  record,
  records,
}: {
  readonly record: Standing;
  readonly records: readonly ClubRecord[];
}) {
  return (
    <ul className="record card">
      {record.place !== null && (
        <li>
          <span className="muted tiny">Place</span>
          <b>{ordinalText(record.place)}</b>
        </li>
      )}
      {recordColumns(record.columns, records, [record.values]).map(({ metric, record: whole }) => {
        const text =
          whole === null
            ? formatMetric(record.values[metric.id] ?? null, metric.format)
            : recordText(whole, record.values);
        return (
          text !== '' && (
            <li key={metric.id}>
              <span className="muted tiny">
                {whole === null ? (
                  <MetricTerm metric={metric} id={`record-${metric.id}`}>
                    {metric.abbreviation}
                  </MetricTerm>
                ) : (
                  <abbr title={whole.title}>{whole.header}</abbr>
                )}
              </span>
              <b>{text}</b>
            </li>
          )
        );
      })}
    </ul>
  );
}
