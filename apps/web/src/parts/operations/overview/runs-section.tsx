import { countText, DataTable, EmptyState, pluralText, SectionHead, shortDayText } from '@fieldhouse/web-ui';
import { Balance, unaccounted } from '../run-words.js';
import { runsByPlugin, sum, type Overview, type PluginRuns } from './overview-words.js';

const counted = (key: 'runs' | 'recordsIn' | 'recordsOut' | 'rejected' | 'duplicate', header: string) => ({
  key,
  header,
  cell: (row: PluginRuns) => countText(row.total[key]),
});

/** The runs of seven days as a strip for each plugin, and whether what went in came out. */
export function RunsSection({ runs, at }: { readonly runs: Overview['runs']; readonly at: string }) {
  const rows = runsByPlugin(runs, at);
  const all = sum(rows.map(({ total }) => total));
  return (
    <section id="runs">
      <SectionHead title="Runs of seven days" line="a bar a day, height = runs, its marked end those that failed">
        <div className="acts">
          <a href="/operations/runs">All runs</a>
        </div>
      </SectionHead>
      {rows.length === 0 ? (
        <EmptyState title="Nothing has run in seven days">
          <p>Runs stand here as soon as a source is read: by its schedule, or because somebody asks.</p>
        </EmptyState>
      ) : (
        <DataTable
          name="week"
          caption="Runs of the last seven days, by plugin"
          columns={[
            {
              key: 'plugin',
              header: 'Plugin',
              align: 'start',
              cell: (row: PluginRuns) => (
                <a href={`/operations/runs?plugin=${encodeURIComponent(row.plugin)}`}>{row.plugin}</a>
              ),
            },
            { key: 'strip', header: 'Days', align: 'start', cell: (row) => <Strip row={row} /> },
            counted('runs', 'Runs'),
            {
              key: 'failed',
              header: 'Failed',
              cell: ({ total: { failed } }) => (failed === 0 ? '0' : <b>{countText(failed)}</b>),
            },
            counted('recordsIn', 'In'),
            counted('recordsOut', 'Out'),
            counted('rejected', 'Rejected'),
            counted('duplicate', 'Duplicate'),
            {
              key: 'balance',
              header: 'Balance',
              title: 'In = out + rejected + duplicate',
              align: 'start',
              cell: (row) => <Balance run={row.total} />,
            },
          ]}
          rows={rows}
          rowKey={(row) => row.plugin}
          footer={[
            {
              key: 'all',
              label: 'All',
              cells: {
                runs: countText(all.runs),
                failed: countText(all.failed),
                recordsIn: countText(all.recordsIn),
                recordsOut: countText(all.recordsOut),
                rejected: countText(all.rejected),
                duplicate: countText(all.duplicate),
                balance: unaccounted(all) === 0 ? 'agrees' : `${unaccounted(all)} unaccounted`,
              },
            },
          ]}
          sort={null}
        />
      )}
    </section>
  );
}

const step = 18;
const height = 28;

function Strip({ row: { days } }: { readonly row: PluginRuns }) {
  const most = Math.max(1, ...days.map(({ of }) => of?.runs ?? 0));
  const ran = days.flatMap(({ day, of }) => (of === null ? [] : [{ day, of }]));
  const told = ran.map(
    ({ day, of }) =>
      `${shortDayText(day)}: ${pluralText(of.runs, 'run')}${of.failed > 0 ? `, ${countText(of.failed)} failed` : ''}`,
  );
  return (
    <svg className="run-strip" viewBox={`0 0 ${7 * step} ${height + 2}`} role="img" aria-label={told.join('; ')}>
      <path d={`M0 ${height + 1}H${7 * step}`} />
      {days.map(({ day, of }, place) => {
        if (of === null) return null;
        const tall = Math.max(2, (of.runs / most) * height);
        const bad = of.failed === 0 ? 0 : Math.max(4, (of.failed / most) * height);
        return (
          <g key={day}>
            <title>{told[ran.findIndex((one) => one.day === day)]}</title>
            <rect className="done" x={place * step + 3} y={height - tall} width={step - 6} height={tall} />
            {bad > 0 && (
              <rect
                className="failed"
                x={place * step + 1}
                y={height - Math.max(tall, bad)}
                width={step - 2}
                height={bad}
              />
            )}
          </g>
        );
      })}
    </svg>
  );
}
