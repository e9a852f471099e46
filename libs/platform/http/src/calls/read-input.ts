import { allowed, type Route, type RouteInput } from '@fieldhouse/contracts';
import type { ZodType } from 'zod';
import { ApiError } from '../api-error.js';

interface RawInput {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}
interface Fault {
  readonly where: string;
  readonly message: string;
}

/** Compiles the check of a route's input. It throws one 400 that names every wrong field. */
export function inputReader(route: Route): (raw: RawInput) => RouteInput<Route> {
  const known = Object.keys(route.query.shape);
  const withoutParams = Object.keys(route.params.shape).length === 0;
  const withoutBody = route.body.def.type === 'undefined';
  return (raw) => {
    const faults: Fault[] = [];
    const params = withoutParams ? {} : parsed(route.params, raw.params, 'params', faults);
    const query = known.length === 0 ? {} : parsed(route.query, raw.query, 'query', faults);
    const unknown = Object.keys((raw.query ?? {}) as object).filter((key) => !known.includes(key));
    faults.push(...unknown.map((key) => ({ where: `query.${key.slice(0, 60)}`, message: notKnown(known) })));
    const body = withoutBody ? undefined : parsed(route.body, raw.body, 'body', faults);
    if (withoutBody && raw.body !== undefined && raw.body !== null)
      faults.push({ where: 'body', message: 'this route takes no body' });
    if (faults.length > 0) throw wrongInput(faults);
    return { params, query, body } as RouteInput<Route>;
  };
}

function parsed(schema: ZodType, value: unknown, part: string, faults: Fault[]): unknown {
  const result = schema.safeParse(value, { error: allowed });
  if (result.success) {
    if (holdsNul(value)) faults.push({ where: part, message: 'holds the character NUL, which no text here has' });
    return result.data;
  }
  for (const issue of result.error.issues)
    faults.push({ where: [part, ...issue.path.map(String)].join('.'), message: issue.message });
  return undefined;
}

/** PostgreSQL takes no NUL in a text. */
function holdsNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0');
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsNul);
}

function notKnown(known: readonly string[]): string {
  return known.length === 0 ? 'unknown; this route takes no query' : `unknown; known are ${known.join(', ')}`;
}

function wrongInput(faults: readonly Fault[]): ApiError {
  const detail = faults.map(({ where, message }) => `${where}: ${message}`).join('; ');
  return new ApiError(400, 'http.wrong-input', 'Wrong input', `${detail}.`, { faults });
}
