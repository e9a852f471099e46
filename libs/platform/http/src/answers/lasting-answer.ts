import { entityTag } from '../server/entity-tag.js';

/** An answer as it goes over the wire. */
export interface Body {
  readonly bytes: Buffer;
  readonly tag: string;
}

type WriteText = (payload: unknown) => string;

const written = new WeakMap<object, Map<WriteText, Body>>();
const tags = new WeakMap<Buffer, string>();

/**
 * Says that an answer is never changed again and will be given more than once: what is written of it is kept beside it, as long as
 * somebody holds it. Changing it afterwards has no effect on what callers get.
 */
export function lasting<T>(answer: T): T {
  if (typeof answer === 'object' && answer !== null && !written.has(answer)) written.set(answer, new Map());
  return answer;
}

/** The text of an answer; of a lasting one its bytes, written the first time that it is asked for in this form. */
export function textOrBytes(payload: unknown, write: WriteText): string | Buffer {
  const forms = typeof payload === 'object' && payload !== null ? written.get(payload) : undefined;
  if (forms === undefined) return write(payload);
  const known = forms.get(write);
  if (known !== undefined) return known.bytes;
  const body = bodyOf(write(payload));
  forms.set(write, body);
  tags.set(body.bytes, body.tag);
  return body.bytes;
}

/** Encoded once: for the tag, the length and the wire. Undefined for what is no text of an answer, such as a stream. */
export function bodyOf(payload: string): Body;
export function bodyOf(payload: unknown): Body | undefined;
export function bodyOf(payload: unknown): Body | undefined {
  if (typeof payload === 'string') {
    const bytes = Buffer.from(payload);
    return { bytes, tag: entityTag(bytes) };
  }
  const tag = Buffer.isBuffer(payload) ? tags.get(payload) : undefined;
  return tag === undefined ? undefined : { bytes: payload as Buffer, tag };
}
