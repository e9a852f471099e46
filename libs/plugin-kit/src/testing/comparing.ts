import { isDeepStrictEqual } from 'node:util';

/** Where two lists part, for a message; null where they are equal. */
export function firstDifference(a: readonly unknown[], b: readonly unknown[]): string | null {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    if (!isDeepStrictEqual(a[i], b[i])) return `number ${i}: ${short(a[i])} and ${short(b[i])}`;
  }
  return null;
}

export function short(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

/** A handful of list positions: the first, the last and some between. */
export function sample(length: number, most: number): readonly number[] {
  if (length <= most) return Array.from({ length }, (_, i) => i);
  return Array.from({ length: most }, (_, i) => Math.round((i * (length - 1)) / (most - 1)));
}

/** Freezes plain data to its depth, so that whoever changes it is caught in the act. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value) && !ArrayBuffer.isView(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}

/**
 * A deep copy that is equal in the eyes of `isDeepStrictEqual`; `structuredClone` makes objects of another realm under Jest.
 * @throws TypeError a function or a symbol: no plain data
 */
export function copyOf<T>(value: T): T {
  if (typeof value === 'function' || typeof value === 'symbol') throw new TypeError(`${typeof value} is no plain data`);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return new Date(value) as T;
  if (value instanceof Uint8Array) return value.slice() as T;
  if (value instanceof Map) return new Map([...value].map((entry) => copyOf(entry))) as T;
  if (value instanceof Set) return new Set([...value].map((item) => copyOf(item))) as T;
  if (Array.isArray(value)) return value.map((item) => copyOf(item)) as T;
  const copy = Object.create(Object.getPrototypeOf(value) as object | null) as Record<string, unknown>;
  for (const [key, inner] of Object.entries(value)) copy[key] = copyOf(inner);
  return copy as T;
}
