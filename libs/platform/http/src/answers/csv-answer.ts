import type { Route } from '@fieldhouse/contracts';
import type { ZodType } from 'zod';
import { csvText } from './csv.js';
import { csvColumns, type MetricHeaders } from './csv-columns.js';

export type WriteCsv = (payload: unknown) => string;

interface Metric {
  readonly id: string;
  readonly abbreviation: string;
}

/** Compiles the CSV writer of a route with a list; throws where the contract's `list` names no array of the answer. */
export function csvWriter(route: Route): WriteCsv | undefined {
  const { list } = route;
  if (list === undefined) return undefined;
  const row = rowSchema(route, list);
  return (payload) => {
    const answer = payload as Readonly<Record<string, unknown>>;
    const columns = csvColumns(row, metricHeaders(answer['columns']));
    const rows = (answer[list] as readonly unknown[]).map((item) => columns.map((column) => column.read(item)));
    return csvText(
      columns.map(({ header }) => header),
      rows,
    );
  };
}

/** `next` of a page's answer, for the Link header: CSV has no room for it. */
export function nextCursorOf(payload: unknown): string | null {
  const { page } = (payload ?? {}) as { readonly page?: { readonly nextCursor?: string | null } };
  return page?.nextCursor ?? null;
}

function rowSchema(route: Route, list: string): ZodType {
  const shape = (route.response.def as unknown as { readonly shape?: Readonly<Record<string, ZodType>> }).shape;
  const element = (shape?.[list]?.def as unknown as { readonly element?: ZodType } | undefined)?.element;
  if (element === undefined) throw new Error(`${route.id}: its answer has no array named ${list}`);
  return element;
}

/** By abbreviation; by id where two metrics share one. */
function metricHeaders(columns: unknown): MetricHeaders {
  if (!Array.isArray(columns)) return [];
  const metrics = columns as readonly Metric[];
  const taken = new Map<string, number>();
  for (const { abbreviation } of metrics) taken.set(abbreviation, (taken.get(abbreviation) ?? 0) + 1);
  return metrics.map(({ id, abbreviation }) => ({ id, header: taken.get(abbreviation) === 1 ? abbreviation : id }));
}
