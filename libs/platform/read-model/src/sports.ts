import { sportFaults, type LineKind, type Metric, type SportDescriptor } from '@fieldhouse/domain';
import { ApiError } from '@fieldhouse/http';

/** The sports that this program knows; everything that is particular to one is in its descriptor. */
export class Sports {
  /** @throws Error where a description is faulty: the program does not start. */
  constructor(readonly all: readonly SportDescriptor[]) {
    const faults = all.flatMap(sportFaults);
    if (faults.length > 0) throw new Error(`Faulty sport descriptions:\n${faults.join('\n')}`);
  }

  find(id: string): SportDescriptor | undefined {
    return this.all.find((sport) => sport.id === id);
  }
}

/** @throws ApiError 404, naming the lines there are */
export function lineOf(sport: SportDescriptor, id: string): LineKind {
  const found = sport.lines.find((line) => line.id === id && line.subject === 'person');
  if (found) return found;
  const known = sport.lines.filter((line) => line.subject === 'person').map((line) => line.id);
  throw new ApiError(
    404,
    'league.unknown-line',
    'No such lines',
    `${sport.title} has no "${id}" lines; there are: ${known.join(', ')}.`,
  );
}

export function metricsOf(sport: SportDescriptor, ids: readonly string[]): readonly Metric[] {
  return ids.flatMap((id) => sport.metrics.filter((metric) => metric.id === id));
}

/** @throws ApiError 404, naming metrics that are written alike */
export function metricOf(sport: SportDescriptor, id: string): Metric {
  const found = sport.metrics.find((metric) => metric.id === id);
  if (found) return found;
  const near = nearest(
    id,
    sport.metrics.map((metric) => metric.id),
  );
  throw new ApiError(
    404,
    'league.unknown-metric',
    'No such metric',
    `${sport.title} has no metric "${id}". Near it: ${near.join(', ')}. The glossary lists all of them.`,
  );
}

/** The three candidates that share the most pairs of letters with the word. */
export function nearest(word: string, candidates: readonly string[]): readonly string[] {
  const pairs = (text: string) => new Set(Array.from(text.toLowerCase().slice(1), (letter, at) => text[at] + letter));
  const wanted = pairs(word);
  const likeness = (candidate: string) => {
    const own = pairs(candidate);
    return [...own].filter((pair) => wanted.has(pair)).length / (own.size + wanted.size || 1);
  };
  return [...candidates].sort((a, b) => likeness(b) - likeness(a)).slice(0, 3);
}
