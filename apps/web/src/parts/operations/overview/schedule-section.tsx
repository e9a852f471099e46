import { DataTable, EmptyState, instantText, SectionHead } from '@fieldhouse/web-ui';
import type { Overview } from './overview-words.js';
import { SignTag } from './sign-tag.js';

type Schedule = Overview['schedules'][number];

const late = { kind: 'bad', mark: '■', word: 'Late' } as const;
const missed = { all: 'all', last: 'the last', none: 'none' } as const;

/** What starts by itself, and a button for those who cannot wait. */
export function ScheduleSection({
  schedules,
  run,
}: {
  readonly schedules: readonly Schedule[];
  readonly run: (form: FormData) => Promise<void>;
}) {
  return (
    <section id="schedules">
      <SectionHead title="Schedules" line="the hours are those of the zone, through every change of clocks" />
      {schedules.length === 0 ? (
        <EmptyState title="Nothing starts by itself">
          <p>
            An installation with a schedule would stand here. What is installed says the{' '}
            <a href="/operations/plugins">page of plugins</a>.
          </p>
        </EmptyState>
      ) : (
        <DataTable
          name="schedule"
          caption="Schedules, the next first"
          columns={[
            {
              key: 'name',
              header: 'Schedule',
              align: 'start',
              cell: (row: Schedule) => (
                <>
                  {row.name} {row.late && <SignTag sign={late} />}
                </>
              ),
            },
            {
              key: 'fires',
              header: 'Fires',
              align: 'start',
              cell: (row) => (
                <>
                  <code>{row.cron}</code> <span className="unit">{row.timeZone}</span>
                </>
              ),
            },
            {
              key: 'last',
              header: 'Last',
              align: 'start',
              cell: (row) => (row.last === null ? 'never' : instantText(row.last)),
            },
            {
              key: 'next',
              header: 'Next',
              align: 'start',
              cell: (row) => (row.next === null ? '' : instantText(row.next)),
            },
            {
              key: 'missed',
              header: 'Missed',
              title: 'Which firings are made up for that were missed while no worker ran',
              align: 'start',
              cell: (row) => missed[row.catchUp],
            },
            {
              key: 'now',
              header: 'Now',
              align: 'start',
              cell: (row) => (
                <form action={run}>
                  <input type="hidden" name="schedule" value={row.name} />
                  <button className="button">
                    Run now<span className="unseen">: {row.name}</span>
                  </button>
                </form>
              ),
            },
          ]}
          rows={schedules}
          rowKey={(row) => row.name}
          sort={null}
        />
      )}
    </section>
  );
}
