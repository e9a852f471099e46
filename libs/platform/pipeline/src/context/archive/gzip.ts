import { createGunzip } from 'node:zlib';
import { PermanentError } from '@fieldhouse/plugin-kit';
import { BoundedBytes, type ArchiveLimits } from './archive-limits.js';

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** The bytes are not what a gzip writer wrote, or not all of it. */
export class DamagedGzipError extends Error {}

/**
 * Nothing beyond the limit is ever unpacked.
 * @throws DamagedGzipError
 * @throws PermanentError over a limit
 */
export async function gunzipWithin(where: string, bytes: Uint8Array, limits: ArchiveLimits): Promise<Uint8Array> {
  const unpacked = new BoundedBytes(where, bytes.byteLength, limits);
  const gunzip = createGunzip();
  gunzip.end(bytes);
  try {
    for await (const chunk of gunzip) unpacked.add(chunk as Uint8Array);
  } catch (cause) {
    if (cause instanceof PermanentError) throw cause;
    throw new DamagedGzipError(`${where}: damaged gzip: ${(cause as Error).message}`, { cause });
  }
  return unpacked.bytes();
}
