import type { ZodType } from 'zod';
import { jsonSchemaOf, type JsonSchema } from '../answers/json-schema.js';

/** The named schemas of a document, each once. */
export class Components {
  private readonly schemas = new Map<string, JsonSchema>();

  /** The schema with its named parts moved here and referred to. Throws where one name stands for two shapes. */
  add(schema: ZodType, direction: 'input' | 'output'): JsonSchema {
    const { $defs = {}, ...own } = jsonSchemaOf(schema, direction);
    for (const [name, definition] of Object.entries($defs)) {
      const { id: _, ...rest } = tidy(definition) as JsonSchema & { readonly id?: string };
      const known = this.schemas.get(name);
      if (known !== undefined && JSON.stringify(known) !== JSON.stringify(rest))
        throw new Error(`two schemas of the contracts are named ${name}; rename one of them`);
      this.schemas.set(name, rest);
    }
    const { id, ...rest } = tidy(own) as JsonSchema & { readonly id?: string };
    if (typeof id !== 'string') return rest;
    this.schemas.set(id, rest);
    return { $ref: `#/components/schemas/${id}` };
  }

  all(): Readonly<Record<string, JsonSchema>> {
    return Object.fromEntries([...this.schemas].sort(([a], [b]) => a.localeCompare(b)));
  }
}

/** References as OpenAPI writes them; without the bounds of JavaScript's integers, which say nothing to a reader. */
function tidy(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(tidy);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).filter(
    ([key, value]) =>
      !(key === 'minimum' && value === Number.MIN_SAFE_INTEGER) &&
      !(key === 'maximum' && value === Number.MAX_SAFE_INTEGER),
  );
  return Object.fromEntries(
    entries.map(([key, value]) => [
      key,
      key === '$ref' && typeof value === 'string' ? value.replace('#/$defs/', '#/components/schemas/') : tidy(value),
    ]),
  );
}
