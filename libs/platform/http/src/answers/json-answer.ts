import type { Route } from '@fieldhouse/contracts';
import { answerShapeOf } from './answer-shape.js';
import { declaredFields } from './declared-fields.js';
import { jsonSchemaOf } from './json-schema.js';

/** Writes an answer as JSON, only with the fields that the route declares. */
export type WriteJson = (payload: unknown) => string;

/** An answer that breaks its own contract: a fault of ours, not of the caller. */
export class AnswerOffContract extends Error {
  override readonly name = 'AnswerOffContract';
}

/**
 * Compiles the writer of a route. Undeclared fields are left out always; `check` also compares every value with the contract, which
 * costs several times the writing and is meant for development and tests.
 */
export function jsonWriter(route: Route, check: boolean): WriteJson {
  const shape = answerShapeOf(jsonSchemaOf(route.response, 'output'));
  if (shape === undefined) return (payload) => JSON.stringify(parsed(route, payload));
  const fields = declaredFields(shape);
  return (payload) => {
    if (check) parsed(route, payload);
    return JSON.stringify(fields.hasNoOther(payload) ? payload : fields.copy(payload));
  };
}

function parsed(route: Route, payload: unknown): unknown {
  const result = route.response.safeParse(payload);
  if (result.success) return result.data;
  const faults = result.error.issues
    .slice(0, 5)
    .map((issue) => `${issue.path.join('.') || 'answer'}: ${issue.message}`);
  throw new AnswerOffContract(`${route.id} answers what its contract does not allow: ${faults.join('; ')}`);
}
