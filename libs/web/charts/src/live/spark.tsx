import { sparkHeight, sparkWidth, type Spark } from './spark.prepare.js';

/** Says nothing that the tile does not say in words: left out for screen readers. */
export function SparkView({ spark }: { readonly spark: Spark }) {
  return (
    <svg className="spark" viewBox={`0 0 ${sparkWidth} ${sparkHeight}`} aria-hidden="true">
      {spark.limit !== null && <line className="limit" x1="0" x2={sparkWidth} y1={spark.limit} y2={spark.limit} />}
      {spark.lines.map((points) => (
        <polyline key={points.slice(0, points.indexOf(' '))} points={points} />
      ))}
      {spark.end !== null && <circle cx={spark.end.x} cy={spark.end.y} r="3" />}
    </svg>
  );
}
