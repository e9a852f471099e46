import type { baseballRoutes, RouteOutput } from '@fieldhouse/contracts';
import { formatMetric } from '@fieldhouse/domain';
import { countText, DataTable, SectionHead, type TableColumn } from '@fieldhouse/web-ui';

type Event = RouteOutput<typeof baseballRoutes.runValues>['events'][number];

const columns: readonly TableColumn<Event>[] = [
  { key: 'event', header: 'Event', align: 'start', cell: ({ name }) => name },
  { key: 'count', header: 'Times', cell: ({ count }) => countText(count) },
  {
    key: 'run-value',
    header: 'Run value',
    title: 'Mean of run expectancy after, less before, with the runs that scored',
    cell: ({ runValue }) => formatMetric(runValue, 'decimal3'),
  },
  {
    key: 'weight',
    header: 'wOBA weight',
    title: 'Run value above that of an out, times the scale',
    cell: ({ weight }) => formatMetric(weight, 'decimal3'),
  },
];

/** What each event was worth, and how wOBA weighs it. */
export function EventValues({ events }: { readonly events: readonly Event[] }) {
  return (
    <section id="events">
      <SectionHead title="Events" line="runs above what was expected, on average" />
      <DataTable
        name="events-table"
        caption="Run values and wOBA weights of events"
        columns={columns}
        rows={events}
        rowKey={({ event }) => event}
        sort={null}
      />
    </section>
  );
}
