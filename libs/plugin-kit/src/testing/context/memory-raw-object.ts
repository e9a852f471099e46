import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { ArchiveEntry, RawObject } from '../../context.js';
import { PermanentError } from '../../errors.js';
import { isZip, unzip } from './unzip.js';

/** A body or file as a test writes it down. */
export type Content = string | Uint8Array;

export const bytesOf = (content: Content): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** As the platform's raw objects, without a lake behind. */
export function memoryRawObject(address: string, content: Content, mediaType: string | null): RawObject {
  const bytes = bytesOf(content);
  return {
    address,
    bytes,
    mediaType,
    hash: createHash('sha256').update(bytes).digest('hex'),
    text: (encoding) => decode(bytes, encoding),
    unpack: async () => unpack(address, bytes),
  };
}

function unpack(address: string, bytes: Uint8Array): readonly ArchiveEntry[] {
  const entry = (path: string, content: Uint8Array) => ({
    path,
    bytes: content,
    text: (encoding?: string) => decode(content, encoding),
  });
  try {
    if (isZip(bytes)) return unzip(bytes).map(({ path, content }) => entry(path, content));
    return [entry(address.split('/').at(-1)!.replace(/\.gz$/i, ''), gunzipSync(bytes))];
  } catch (cause) {
    throw new PermanentError(`${address}: neither a sound zip archive nor gzip`, { cause });
  }
}

function decode(bytes: Uint8Array, encoding?: string): string {
  if (encoding !== undefined) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
