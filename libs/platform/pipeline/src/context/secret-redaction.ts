import { isSecret } from '@fieldhouse/plugin-kit';
import type { ZodType } from 'zod';

const mask = '[secret]';

/** Takes the values of secret settings out of everything that leaves a plugin. */
export interface Redaction {
  text(text: string): string;
  /** A copy of plain data, deep, keys too. */
  value(value: unknown): unknown;
  /** The same error, of the same class, without secrets in its message, stack, cause and fields. */
  error<E>(error: E): E;
}

/** The values of the settings that are marked `secret()`, wherever in the settings they stand. */
export function secretValues(schema: ZodType, value: unknown): readonly string[] {
  if (isSecret(schema)) return typeof value === 'string' && value !== '' ? [value] : [];
  const def = schema.def as {
    innerType?: ZodType;
    shape?: Record<string, ZodType>;
    element?: ZodType;
    options?: ZodType[];
  };
  if (def.innerType) return secretValues(def.innerType, value);
  if (def.options) return def.options.flatMap((option) => secretValues(option, value));
  if (def.element && Array.isArray(value)) return value.flatMap((item) => secretValues(def.element!, item));
  if (!def.shape || typeof value !== 'object' || value === null) return [];
  return Object.entries(def.shape).flatMap(([name, field]) =>
    secretValues(field, (value as Record<string, unknown>)[name]),
  );
}

/** How a secret may look after a plugin built a URL or a header with it. */
function spellings(secret: string): readonly string[] {
  const base64 = Buffer.from(secret).toString('base64');
  return [
    secret,
    encodeURIComponent(secret),
    new URLSearchParams({ s: secret }).toString().slice(2),
    JSON.stringify(secret).slice(1, -1),
    base64,
    base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
  ];
}

export function createRedaction(secrets: readonly string[]): Redaction {
  const needles = [...new Set(secrets.flatMap(spellings))].sort((a, b) => b.length - a.length);
  const text = (input: string) => needles.reduce((result, needle) => result.replaceAll(needle, mask), input);

  function copy(input: unknown, seen: Map<object, unknown>): unknown {
    if (typeof input === 'string') return text(input);
    if (typeof input !== 'object' || input === null || needles.length === 0) return input;
    const known = seen.get(input);
    if (known !== undefined) return known;
    if (input instanceof Date) return input;
    const result: object = Array.isArray(input) ? [] : (Object.create(Object.getPrototypeOf(input)) as object);
    seen.set(input, result);
    for (const key of Reflect.ownKeys(input)) {
      if (Array.isArray(input) && key === 'length') continue;
      const descriptor = Object.getOwnPropertyDescriptor(input, key)!;
      const value = 'value' in descriptor ? descriptor.value : Reflect.get(input, key);
      Object.defineProperty(result, typeof key === 'string' ? text(key) : key, {
        value: copy(value, seen),
        enumerable: descriptor.enumerable ?? true,
        configurable: true,
        writable: true,
      });
    }
    return result;
  }

  return {
    text,
    value: (value) => copy(value, new Map()),
    error: (error) => copy(error, new Map()) as typeof error,
  };
}
