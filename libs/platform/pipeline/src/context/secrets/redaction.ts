const mask = '[secret]';

/** Takes the values of secret settings out of everything that leaves a plugin. */
export interface Redaction {
  text(text: string): string;
  /** A copy as plain data, deep, keys too; what is no plain data becomes its text. */
  value(value: unknown): unknown;
  /** The same error, its message, stack, fields and causes without secrets. */
  error(error: unknown): unknown;
}

export function createRedaction(secrets: readonly string[]): Redaction {
  const needles = [...new Set(secrets.filter((secret) => secret !== '').flatMap(spellings))];
  needles.sort((a, b) => b.length - a.length);
  const text = (input: string) => needles.reduce((result, needle) => result.replaceAll(needle, mask), input);
  const clean = needles.length === 0 ? (input: unknown) => input : (input: unknown) => cleaned(input, text, new Map());
  return { text, value: clean, error: clean };
}

/** How a secret may look after a plugin built a URL or a header with it. */
function spellings(secret: string): readonly string[] {
  const base64 = Buffer.from(secret).toString('base64');
  return [
    secret,
    encodeURIComponent(secret),
    encodeURI(secret),
    new URL(`https://host/?${secret.replaceAll('#', '%23')}`).search.slice(1),
    new URLSearchParams({ s: secret }).toString().slice(2),
    JSON.stringify(secret).slice(1, -1),
    base64,
    base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
  ];
}

type Text = (input: string) => string;

function cleaned(input: unknown, text: Text, seen: Map<object, unknown>): unknown {
  if (typeof input === 'string') return text(input);
  if (typeof input !== 'object' || input === null || input instanceof Date) return input;
  if (seen.has(input)) return seen.get(input);
  if (input instanceof Error) return cleanedError(input, text, seen);
  if (input instanceof Uint8Array) return `[${input.byteLength} bytes]`;
  if (input instanceof Map || input instanceof Set) return cleaned([...input], text, seen);
  if (Array.isArray(input)) {
    const items: unknown[] = [];
    seen.set(input, items);
    for (const item of input) items.push(cleaned(item, text, seen));
    return items;
  }
  const entries = Object.entries(input);
  if (entries.length === 0 && Object.getPrototypeOf(input) !== Object.prototype) return text(String(input));
  const copy: Record<string, unknown> = {};
  seen.set(input, copy);
  for (const [key, value] of entries) {
    Object.defineProperty(copy, text(key), {
      value: cleaned(value, text, seen),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return copy;
}

/** In place, so that class and identity stay; a frozen or sealed error becomes a plain one. */
function cleanedError(error: Error, text: Text, seen: Map<object, unknown>): Error {
  const target = Object.isSealed(error) ? new Error(error.message, { cause: error.cause }) : error;
  seen.set(error, target);
  // A stack is made at its first reading, from the message of that moment: read all before changing any.
  const fields = Reflect.ownKeys(target).map((key) => [key, Reflect.get(target, key) as unknown] as const);
  for (const [key, value] of fields) {
    const clean = cleaned(value, text, seen);
    if (clean === value) continue;
    const { enumerable = false } = Object.getOwnPropertyDescriptor(target, key) ?? {};
    Reflect.defineProperty(target, key, { value: clean, enumerable, configurable: true, writable: true });
  }
  return target;
}
