import type { AnswerShape } from './answer-shape.js';

/** Keeps what an answer shows to what its contract declares. */
export interface DeclaredFields {
  /** Whether the value has no field that is not declared. An eighth of the time of writing it, so asked for every answer. */
  hasNoOther(value: unknown): boolean;
  /** A copy with the declared fields alone. */
  copy(value: unknown): unknown;
}

type Fields = Readonly<Record<string, unknown>>;

const leaf: DeclaredFields = {
  hasNoOther: (value) => typeof value !== 'object' || value === null,
  copy: (value) => (typeof value === 'object' ? null : value),
};

/** Compiles a shape. Missing and null values pass: whether they may be is for the contract's own check. */
export function declaredFields(shape: AnswerShape): DeclaredFields {
  switch (shape.kind) {
    case 'leaf':
      return leaf;
    case 'list':
      return listFields(declaredFields(shape.items));
    case 'map':
      return mapFields(declaredFields(shape.values));
    case 'fields':
      return namedFields(Object.entries(shape.fields).map(([name, inner]) => [name, declaredFields(inner)]));
  }
}

function listFields(items: DeclaredFields): DeclaredFields {
  return {
    hasNoOther: (value) => (Array.isArray(value) ? value.every(items.hasNoOther) : value === null),
    copy: (value) => (Array.isArray(value) ? value.map(items.copy) : null),
  };
}

function mapFields(values: DeclaredFields): DeclaredFields {
  return {
    hasNoOther(value) {
      if (!isObject(value)) return value === null;
      for (const key in value) if (!values.hasNoOther(value[key])) return false;
      return true;
    },
    copy: (value) =>
      isObject(value)
        ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, values.copy(inner)]))
        : null,
  };
}

function namedFields(fields: readonly (readonly [name: string, inner: DeclaredFields])[]): DeclaredFields {
  return {
    hasNoOther(value) {
      if (!isObject(value)) return value === null;
      let others = 0;
      for (const _ in value) others += 1;
      for (const [name, inner] of fields) {
        const own = value[name];
        if (own === undefined) continue;
        others -= 1;
        if (!inner.hasNoOther(own)) return false;
      }
      return others === 0;
    },
    copy(value) {
      if (!isObject(value)) return null;
      const known = fields.filter(([name]) => value[name] !== undefined);
      return Object.fromEntries(known.map(([name, inner]) => [name, inner.copy(value[name])]));
    },
  };
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
