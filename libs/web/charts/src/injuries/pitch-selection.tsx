import { percent } from './percent.js';
import { signed, type PitchSelection } from './pitch-selection.prepare.js';

/** Bars with their counts, 0 shown, and the change of the share: picture and table in one. */
export function PitchSelectionView({ chart, label }: { readonly chart: PitchSelection; readonly label: string }) {
  return (
    <table className="selection">
      <caption className="unseen">
        {label}. {chart.summary}
      </caption>
      <thead>
        <tr>
          <th scope="col">Type</th>
          <th scope="col" className="before-word">
            Before
          </th>
          <th scope="col" className="after-word">
            After
          </th>
          <th scope="col" className="number">
            <abbr title="Change of its share, in points of a percent">Points</abbr>
          </th>
        </tr>
      </thead>
      <tbody>
        {chart.rows.map((row) => (
          <tr key={row.type}>
            <th scope="row">{row.name}</th>
            <td>
              <Bar side="before" part={row.beforePart} count={row.before} />
            </td>
            <td>{row.after !== null && <Bar side="after" part={row.afterPart} count={row.after} />}</td>
            <td className="number">{row.points === null ? '' : signed(row.points)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Bar({
  side,
  part,
  count,
}: {
  readonly side: 'before' | 'after';
  readonly part: number;
  readonly count: number;
}) {
  /* The bar leaves room for its number. */
  return (
    <svg width="100%" height="16" role="img" aria-label={`${count}`}>
      <rect className={`${side}-bar`} y="1" width={percent(part * 0.68)} height="14" rx="1" />
      <text x={percent(part * 0.68)} dx={part === 0 ? 0 : 6} y="12">
        {count.toLocaleString('en-US')}
      </text>
    </svg>
  );
}
