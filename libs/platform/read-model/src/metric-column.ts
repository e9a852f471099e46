import type { leagueRoutes, RouteOutput } from '@fieldhouse/contracts';
import {
  evaluate,
  formulaText,
  seasonCounts,
  type Counts,
  type LineKind,
  type Metric,
  type SportDescriptor,
} from '@fieldhouse/domain';

export type MetricColumn = RouteOutput<typeof leagueRoutes.standings>['columns'][number];
/** Metric id → value; null is missing. */
export type Values = Readonly<Record<string, number | null>>;

/** A metric as the header of a column: what it is called, means, is made of and compared with. */
export function metricColumn(metric: Metric, sport: SportDescriptor): MetricColumn {
  const line = sport.lines.find(({ id }) => id === metric.line);
  const labels = line ? seasonCounts(line) : {};
  return {
    id: metric.id,
    sport: sport.id,
    name: metric.name,
    abbreviation: metric.abbreviation,
    meaning: metric.meaning,
    formula: formulaText(metric.formula, (count) => labels[count] ?? count),
    unit: metric.unit,
    format: metric.format,
    better: metric.better,
    kind: metric.kind,
    pool: metric.pool,
    qualifier: metric.qualifier?.label ?? null,
    source: metric.source,
  };
}

export const valuesOf = (metrics: readonly Metric[], counts: Counts): Record<string, number | null> =>
  Object.fromEntries(metrics.map((metric) => [metric.id, evaluate(metric.formula, counts)]));

/** Counts added up; not known where one of the parts is not. No parts: zeros. */
export function sumOf(line: LineKind, parts: readonly Counts[]): Record<string, number | null> {
  return Object.fromEntries(
    Object.keys(seasonCounts(line)).map((name) => [
      name,
      parts.reduce<number | null>((total, part) => {
        const added = part[name];
        return total === null || added === null || added === undefined ? null : total + added;
      }, 0),
    ]),
  );
}
