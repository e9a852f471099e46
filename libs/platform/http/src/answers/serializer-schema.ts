import type { JsonSchema } from './json-schema.js';

/** A schema as fast-json-stringify reads it: null by `nullable`, no references, nothing but shapes. */
export interface SerializerSchema {
  readonly type?: string;
  readonly nullable?: boolean;
  readonly properties?: Readonly<Record<string, SerializerSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: SerializerSchema | false;
  readonly items?: SerializerSchema;
}

/** The schema for the compiled serializer; undefined where an answer has shapes that it cannot tell apart (unions, tuples of different items). */
export function serializerSchemaOf(schema: JsonSchema): SerializerSchema | undefined {
  try {
    return shapeOf(schema, schema.$defs ?? {}, 0);
  } catch (error) {
    if (error instanceof NotCompilable) return undefined;
    throw error;
  }
}

class NotCompilable extends Error {}
/** Deeper than any answer: a schema that contains itself. */
const tooDeep = 30;

function shapeOf(schema: JsonSchema, named: Readonly<Record<string, JsonSchema>>, depth: number): SerializerSchema {
  if (depth > tooDeep) throw new NotCompilable();
  const next = (inner: JsonSchema) => shapeOf(inner, named, depth + 1);
  if (schema.$ref !== undefined) {
    const target = named[schema.$ref.replace('#/$defs/', '')];
    if (target === undefined) throw new NotCompilable();
    return next(target);
  }
  if (schema.anyOf !== undefined) return nullable(next(otherThanNull(schema.anyOf)));
  if (Array.isArray(schema.type))
    return nullable(next({ ...schema, type: otherThanNullType(schema.type as string[]) }));
  switch (schema.type) {
    case 'object':
      return objectShape(schema, next);
    case 'array':
      return { type: 'array', items: next(itemsOf(schema)) };
    case 'string':
    case 'number':
    case 'integer':
    case 'boolean':
      return { type: schema.type };
    default:
      throw new NotCompilable();
  }
}

function objectShape(schema: JsonSchema, next: (inner: JsonSchema) => SerializerSchema): SerializerSchema {
  const { properties = {}, additionalProperties } = schema;
  const open = additionalProperties !== undefined && typeof additionalProperties !== 'boolean';
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, next(inner)])),
    required: schema.required ?? [],
    additionalProperties: open ? next(additionalProperties) : false,
  };
}

/** A tuple counts as a list where all its items have one shape, the null-able one if any is. */
function itemsOf(schema: JsonSchema): JsonSchema {
  if (schema.prefixItems === undefined) {
    if (schema.items === undefined || typeof schema.items === 'boolean') throw new NotCompilable();
    return schema.items;
  }
  const shapes = schema.prefixItems.map((item) => JSON.stringify(item));
  const [first] = schema.prefixItems;
  if (first === undefined || shapes.some((shape) => shape !== shapes[0])) throw new NotCompilable();
  return first;
}

function otherThanNull(options: readonly JsonSchema[]): JsonSchema {
  const [only, ...more] = options.filter((option) => option.type !== 'null');
  if (only === undefined || more.length > 0 || options.length === 1) throw new NotCompilable();
  return only;
}

function otherThanNullType(types: readonly string[]): string {
  const [only, ...more] = types.filter((type) => type !== 'null');
  if (only === undefined || more.length > 0) throw new NotCompilable();
  return only;
}

function nullable(shape: SerializerSchema): SerializerSchema {
  return { ...shape, nullable: true };
}
