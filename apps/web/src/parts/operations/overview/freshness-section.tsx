import { DataTable, dayText, durationText, EmptyState, instantText, pluralText, SectionHead } from '@fieldhouse/web-ui';
import { freshnessSigns, type DataSet } from './overview-words.js';
import { SignTag } from './sign-tag.js';

/** How old each data set is against what its schedule promises; those without a promise are folded away. */
export function FreshnessSection({ dataSets }: { readonly dataSets: readonly DataSet[] }) {
  const promised = dataSets.filter(({ state }) => state !== 'unpromised');
  const others = dataSets.filter(({ state }) => state === 'unpromised');
  return (
    <section id="freshness">
      <SectionHead title="Freshness against promise" line="worst first; the mark is the promise" />
      {promised.length === 0 ? (
        <EmptyState title="Nothing promises to be fresh">
          <p>A source makes a promise once it is installed with a schedule.</p>
        </EmptyState>
      ) : (
        <FreshnessTable name="promised" caption="Data sets with a promise, worst first" dataSets={promised} />
      )}
      {others.length > 0 && (
        <details className="spaced">
          <summary className="small">{pluralText(others.length, 'data set')} without a promise</summary>
          <FreshnessTable name="unpromised" caption="Data sets without a promise" dataSets={others} />
        </details>
      )}
    </section>
  );
}

function FreshnessTable({
  name,
  caption,
  dataSets,
}: {
  readonly name: string;
  readonly caption: string;
  readonly dataSets: readonly DataSet[];
}) {
  return (
    <DataTable
      name={name}
      caption={caption}
      columns={[
        {
          key: 'dataset',
          header: 'Data set',
          align: 'start',
          cell: (row: DataSet) => (
            <>
              {row.dataset ?? 'nothing has come yet'} <span className="unit">{row.plugin}</span>
            </>
          ),
        },
        { key: 'state', header: 'State', align: 'start', cell: (row) => <SignTag sign={freshnessSigns[row.state]} /> },
        {
          key: 'age',
          header: 'Age',
          title: 'Since upstream had last said all there was',
          cell: (row) =>
            row.at === null ? '' : <span title={instantText(row.at)}>{durationText(row.ageSeconds ?? 0)}</span>,
        },
        { key: 'share', header: 'Share of the promise', align: 'start', cell: (row) => <Share row={row} /> },
        {
          key: 'promise',
          header: 'Promise',
          cell: (row) => (row.promiseSeconds === null ? '' : durationText(row.promiseSeconds)),
        },
        { key: 'why', header: 'Because', align: 'start', cell: (row) => row.promise },
        {
          key: 'to',
          header: 'Games to',
          align: 'start',
          cell: (row) => (row.gamesTo === null ? '' : dayText(row.gamesTo)),
        },
        {
          key: 'next',
          header: 'Next',
          align: 'start',
          cell: (row) => (row.next === null ? '' : instantText(row.next)),
        },
      ]}
      rows={dataSets}
      rowKey={(row) => `${row.plugin} ${row.dataset}`}
      rowClass={(row) => (row.state === 'late' ? 'late-row' : undefined)}
      sort={null}
    />
  );
}

/** So wide is the promise; what is older than that stands beyond the mark. */
const promiseWidth = 80;
const barWidth = 120;

function Share({ row: { ageSeconds, promiseSeconds, state } }: { readonly row: DataSet }) {
  if (ageSeconds === null || promiseSeconds === null || promiseSeconds === 0) return null;
  const share = ageSeconds / promiseSeconds;
  const width = Math.min(barWidth, Math.round(share * promiseWidth));
  return (
    <svg
      className={`promise-bar ${state}`}
      viewBox={`0 0 ${barWidth} 12`}
      role="img"
      aria-label={`${Math.round(share * 100)} % of the promise`}
    >
      <rect className="rail" y="2" width={barWidth} height="8" />
      <rect className="part" y="2" width={width} height="8" />
      <path d={`M${promiseWidth} 0v12`} />
    </svg>
  );
}
