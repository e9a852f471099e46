import { countText, DataTable, durationText, Notice, SectionHead } from '@fieldhouse/web-ui';
import type { Overview } from './overview-words.js';

type QueueOfJob = NonNullable<Overview['queues']>[number];

/** What a kind of job does; one that is not known here stands by its name. */
const titles: Readonly<Record<string, string>> = {
  'pipeline.plan': 'Find what there is to read',
  'pipeline.slice': 'Read a slice',
  'pipeline.process': 'Compute a partition',
};

export function QueueSection({ queues }: { readonly queues: Overview['queues'] }) {
  return (
    <section id="queues">
      <SectionHead title="Queue" line="oldest waiting is the honest number" />
      {queues === null ? (
        <Notice kind="bad">
          <p>
            <b>The queue does not answer.</b> Nothing is lost: what waits stands in the database, and goes on once the
            queue is back.
          </p>
        </Notice>
      ) : (
        <DataTable
          name="jobs"
          caption="Jobs in the queue, by kind"
          columns={[
            {
              key: 'job',
              header: 'Job',
              align: 'start',
              cell: (row: QueueOfJob) => <span title={row.job}>{titles[row.job] ?? row.job}</span>,
            },
            {
              key: 'oldest',
              header: 'Oldest waiting',
              cell: ({ oldestWaitingSeconds }) =>
                oldestWaitingSeconds === null ? '–' : <b>{durationText(oldestWaitingSeconds)}</b>,
            },
            { key: 'waiting', header: 'Waiting', cell: (row) => countText(row.waiting) },
            { key: 'running', header: 'Running', cell: (row) => countText(row.running) },
            {
              key: 'failed',
              header: 'Given up',
              cell: (row) => (row.failed === 0 ? '0' : <a href="/operations/rejects#jobs">{countText(row.failed)}</a>),
            },
            {
              key: 'rate',
              header: 'Per minute',
              title: 'Runs that ended, a minute, over the last 15 minutes',
              cell: ({ jobsPerMinute }) => (jobsPerMinute === null ? '' : jobsPerMinute.toFixed(1)),
            },
          ]}
          rows={queues}
          rowKey={(row) => row.job}
          sort={null}
        />
      )}
    </section>
  );
}
