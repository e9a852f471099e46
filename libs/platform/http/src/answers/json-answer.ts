import type { Route } from '@fieldhouse/contracts';
import fastJsonStringify from 'fast-json-stringify';
import { jsonSchemaOf } from './json-schema.js';
import { serializerSchemaOf } from './serializer-schema.js';

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
  const shape = serializerSchemaOf(jsonSchemaOf(route.response, 'output'));
  const write: WriteJson =
    shape === undefined
      ? (payload) => JSON.stringify(parsed(route, payload))
      : (fastJsonStringify(shape as object, { rounding: 'trunc' }) as WriteJson);
  if (!check) return write;
  return (payload) => {
    parsed(route, payload);
    return write(payload);
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
