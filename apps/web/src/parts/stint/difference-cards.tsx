import { countText, DataTable, SmallSample, type TableColumn } from '@fieldhouse/web-ui';
import { changeText, changeUnit, intervalName, intervalText, valueText } from './difference-words.js';
import type { Difference } from './stint-answers.js';

/** So many stand above the fold; the others are in the table below. */
const cards = 3;

/** What became different, in words, with the interval and the sample, and whether it is more than chance. */
export function DifferenceCards({ differences }: { readonly differences: readonly Difference[] }) {
  if (differences.length === 0) return null;
  return (
    <>
      <ul className="differences">
        {differences.slice(0, cards).map((difference) => (
          <li key={difference.id} className="card">
            <h2>{difference.words}</h2>
            <p className="small">
              <Told difference={difference} />
            </p>
            <p className="tiny">
              <Chance difference={difference} /> <Sample difference={difference} />
            </p>
          </li>
        ))}
      </ul>
      <details className="twin">
        <summary>
          {differences.length > cards ? `All ${differences.length} differences` : 'The differences'} as a table
        </summary>
        <DataTable
          name="differences"
          caption="Differences between before and after"
          columns={columns}
          rows={differences}
          rowKey={(difference) => difference.id}
          sort={null}
        />
      </details>
    </>
  );
}

function Told({ difference }: { readonly difference: Difference }) {
  const { name, before, after } = difference;
  const interval = intervalText(difference);
  const unit = changeUnit(difference);
  if (after === null || before === null)
    return (
      <>
        {name}: {valueText(difference, before)} before,{' '}
        {after === null ? 'nothing to tell' : valueText(difference, after)} after.
      </>
    );
  return (
    <>
      {name}, {valueText(difference, before)} to {valueText(difference, after)}.{' '}
      {interval === '' ? (
        'Too few tell for an interval.'
      ) : (
        <>
          {intervalName} of the change: <abbr title={difference.method}>{interval}</abbr>
          {unit !== '' && ` ${unit}`}.
        </>
      )}
    </>
  );
}

function Chance({ difference }: { readonly difference: Difference }) {
  return difference.couldBeChance ? (
    <span className="tag">○ could be chance</span>
  ) : (
    <span className="tag warn">◆ more than chance</span>
  );
}

function Sample({ difference }: { readonly difference: Difference }) {
  return (
    <>
      <span className="muted">
        {countText(difference.beforeSample)} and {countText(difference.afterSample)} {difference.sampleUnit}
      </span>{' '}
      {difference.small && <SmallSample />}
    </>
  );
}

const columns: readonly TableColumn<Difference>[] = [
  { key: 'name', header: 'What', align: 'start', cell: (row) => row.name },
  { key: 'before', header: 'Before', cell: (row) => valueText(row, row.before) },
  { key: 'after', header: 'After', cell: (row) => valueText(row, row.after) },
  {
    key: 'change',
    header: 'Change',
    cell: (row) => `${changeText(row, row.change)} ${row.change === null ? '' : changeUnit(row)}`.trim(),
  },
  { key: 'interval', header: intervalName, cell: (row) => <abbr title={row.method}>{intervalText(row)}</abbr> },
  {
    key: 'sample',
    header: 'Sample',
    title: 'How many tell before and after',
    cell: (row) => `${countText(row.beforeSample)}, ${countText(row.afterSample)} ${row.sampleUnit}`,
  },
  { key: 'chance', header: 'Chance', align: 'start', cell: (row) => <Chance difference={row} /> },
];
