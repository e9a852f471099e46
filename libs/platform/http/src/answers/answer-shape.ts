import type { JsonSchema } from './json-schema.js';

/** What of a schema decides which fields an answer may show. */
export type AnswerShape =
  | { readonly kind: 'leaf' }
  | { readonly kind: 'list'; readonly items: AnswerShape }
  | { readonly kind: 'fields'; readonly fields: Readonly<Record<string, AnswerShape>> }
  /** Any keys, values of one shape. */
  | { readonly kind: 'map'; readonly values: AnswerShape };

/** undefined where an answer has shapes that only its values tell apart: unions, tuples of different items. */
export function answerShapeOf(schema: JsonSchema): AnswerShape | undefined {
  try {
    return shapeOf(schema, schema.$defs ?? {}, 0);
  } catch (error) {
    if (error instanceof NotOneShape) return undefined;
    throw error;
  }
}

class NotOneShape extends Error {}
/** Deeper than any answer: a schema that contains itself. */
const tooDeep = 30;

function shapeOf(schema: JsonSchema, named: Readonly<Record<string, JsonSchema>>, depth: number): AnswerShape {
  if (depth > tooDeep) throw new NotOneShape();
  const next = (inner: JsonSchema) => shapeOf(inner, named, depth + 1);
  if (schema.$ref !== undefined) {
    const target = named[schema.$ref.replace('#/$defs/', '')];
    if (target === undefined) throw new NotOneShape();
    return next(target);
  }
  if (schema.anyOf !== undefined) return next(otherThanNull(schema.anyOf));
  if (Array.isArray(schema.type)) return next({ ...schema, type: otherThanNullType(schema.type as string[]) });
  switch (schema.type) {
    case 'object':
      return objectShape(schema, next);
    case 'array':
      return { kind: 'list', items: next(itemsOf(schema)) };
    case 'string':
    case 'number':
    case 'integer':
    case 'boolean':
      return { kind: 'leaf' };
    default:
      throw new NotOneShape();
  }
}

function objectShape(schema: JsonSchema, next: (inner: JsonSchema) => AnswerShape): AnswerShape {
  const { properties = {}, additionalProperties } = schema;
  const fields = Object.entries(properties).map(([name, inner]) => [name, next(inner)]);
  if (additionalProperties === undefined || typeof additionalProperties === 'boolean')
    return { kind: 'fields', fields: Object.fromEntries(fields) as Record<string, AnswerShape> };
  if (fields.length > 0) throw new NotOneShape();
  return { kind: 'map', values: next(additionalProperties) };
}

/** A tuple counts as a list where all its items have one shape. */
function itemsOf(schema: JsonSchema): JsonSchema {
  if (schema.prefixItems === undefined) {
    if (schema.items === undefined || typeof schema.items === 'boolean') throw new NotOneShape();
    return schema.items;
  }
  const shapes = schema.prefixItems.map((item) => JSON.stringify(item));
  const [first] = schema.prefixItems;
  if (first === undefined || shapes.some((shape) => shape !== shapes[0])) throw new NotOneShape();
  return first;
}

function otherThanNull(options: readonly JsonSchema[]): JsonSchema {
  const [only, ...more] = options.filter((option) => option.type !== 'null');
  if (only === undefined || more.length > 0 || options.length === 1) throw new NotOneShape();
  return only;
}

function otherThanNullType(types: readonly string[]): string {
  const [only, ...more] = types.filter((type) => type !== 'null');
  if (only === undefined || more.length > 0) throw new NotOneShape();
  return only;
}
