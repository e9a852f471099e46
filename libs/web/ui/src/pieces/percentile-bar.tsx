import { wholePercentile } from '../format/numbers.js';

/**
 * Where a value stands among the others: 0 to 100, higher is better, 50 in the middle. Positions are percentages of the
 * drawing, so that the number keeps its size at any width.
 */
export function PercentileBar({ percentile }: { readonly percentile: number }) {
  const place = wholePercentile(percentile);
  const side = place < 34 ? 'low' : place > 66 ? 'high' : '';
  /* The spot stays inside the drawing at both ends. */
  const x = `${4 + place * 0.92}%`;
  return (
    <svg className={`percentile ${side}`.trim()} role="img" aria-label={`${place} of 100`}>
      <line className="track" x1="0" x2="100%" y1="12" y2="12" strokeWidth="4" />
      <line className="below" x1="0" x2="34%" y1="12" y2="12" strokeWidth="4" />
      <line className="above" x1="66%" x2="100%" y1="12" y2="12" strokeWidth="4" />
      <line className="middle" x1="50%" x2="50%" y1="6" y2="18" />
      <rect className="spot" x={x} y="2" width="28" height="20" rx="10" transform="translate(-14)" />
      <text x={x} y="16" textAnchor="middle">
        {place}
      </text>
    </svg>
  );
}
