import { countsOf, type Metric } from './metric.js';
import { seasonCounts, type LineKind, type SportDescriptor } from './sport.js';

/** What is wrong with a sport's description, each as a sentence; a host refuses to start while there is any. */
export function sportFaults(sport: SportDescriptor): readonly string[] {
  const say = (fault: string) => `sport "${sport.id}": ${fault}`;
  return [
    ...repeated(sport.metrics.map((metric) => metric.id)).map((id) => say(`two metrics are called "${id}"`)),
    ...repeated(sport.lines.map((line) => line.id)).map((id) => say(`two lines are called "${id}"`)),
    ...sport.metrics.flatMap((metric) => metricFaults(metric, sport).map(say)),
    ...sport.lines.flatMap((line) => lineFaults(line, sport).map(say)),
    ...unknownMetrics(sport, sport.leaderCards).map((id) => say(`leader card "${id}" is no metric`)),
    ...unknownMetrics(sport, sport.rosterMetrics).map((id) => say(`the roster shows "${id}", which is no metric`)),
  ];
}

const unknownMetrics = ({ metrics }: SportDescriptor, ids: readonly string[]) =>
  ids.filter((id) => !metrics.some((metric) => metric.id === id));

function metricFaults(metric: Metric, sport: SportDescriptor): readonly string[] {
  const line = sport.lines.find((candidate) => candidate.id === metric.line);
  if (!line) return [`metric "${metric.id}" reads the unknown line "${metric.line}"`];
  const formula = countsOf(metric.formula).filter((count) => !(count in seasonCounts(line)));
  const needed = [metric.qualifier?.count, metric.sample?.count].filter((count) => count !== undefined);
  return [
    ...[...formula, ...needed.filter((count) => !(count in line.counts))].map(
      (count) => `metric "${metric.id}" reads "${count}", which is no count of line "${line.id}"`,
    ),
    ...(metric.kind === 'count' && metric.qualifier ? [`metric "${metric.id}" is a count and has a qualifier`] : []),
  ];
}

function lineFaults(line: LineKind, sport: SportDescriptor): readonly string[] {
  const known = new Set(sport.metrics.filter((metric) => metric.line === line.id).map((metric) => metric.id));
  const named = [...line.columns, ...line.gameColumns, ...line.headline];
  return [
    ...named.filter((id) => !known.has(id)).map((id) => `line "${line.id}" shows "${id}", which is no metric of it`),
    ...Object.keys(line.counts)
      .filter((count) => !(count in line.season.columns))
      .map((count) => `line "${line.id}" counts "${count}", which is no column of ${line.season.kind}`),
    ...supplementFaults(line),
    ...(line.weight in line.counts
      ? []
      : [`line "${line.id}" is weighed by "${line.weight}", which is no count of it`]),
  ];
}

function supplementFaults({ id, season, counts, supplement }: LineKind): readonly string[] {
  if (supplement === undefined) return [];
  const { kind, columns, key } = supplement.season;
  return [
    ...Object.keys(supplement.counts)
      .filter((count) => !(count in columns))
      .map((count) => `line "${id}" counts "${count}", which is no column of ${kind}`),
    ...Object.keys(supplement.counts)
      .filter((count) => count in counts)
      .map((count) => `line "${id}" counts "${count}" twice`),
    ...(String(key) === String(season.key) ? [] : [`line "${id}" has a supplement of another key: ${kind}`]),
  ];
}

const repeated = (ids: readonly string[]) => [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
