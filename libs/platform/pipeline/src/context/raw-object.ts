import { createHash } from 'node:crypto';
import { PermanentError, type ArchiveEntry, type RawObject } from '@fieldhouse/plugin-kit';
import type { ArchiveLimits } from './archive/archive-limits.js';
import { gunzipWithin, isGzip } from './archive/gzip.js';
import { decodeText } from './text-decoding.js';
import { isZip, readZipEntries } from './archive/zip-archive.js';

/** Bytes as upstream said them, under an address below the plugin's folder of the lake. */
export function rawObject(
  address: string,
  bytes: Uint8Array,
  mediaType: string | null,
  limits: ArchiveLimits,
): RawObject {
  return {
    address,
    bytes,
    mediaType,
    hash: createHash('sha256').update(bytes).digest('hex'),
    text: (encoding) => decodeText(address, bytes, encoding),
    unpack: () => unpack(address, bytes, limits),
  };
}

async function unpack(address: string, bytes: Uint8Array, limits: ArchiveLimits): Promise<readonly ArchiveEntry[]> {
  if (isZip(bytes)) {
    const entries = await readZipEntries(address, bytes, limits);
    return entries.map((entry) => archiveEntry(address, entry.path, entry.bytes));
  }
  if (isGzip(bytes)) {
    const name = address.split('/').at(-1)!.replace(/\.gz$/i, '');
    const unpacked = await gunzipWithin(address, bytes, limits).catch((cause: unknown) => {
      throw cause instanceof PermanentError ? cause : new PermanentError((cause as Error).message, { cause });
    });
    return [archiveEntry(address, name, unpacked)];
  }
  throw new PermanentError(`${address}: neither a zip archive nor gzip, by its first bytes`);
}

function archiveEntry(archive: string, path: string, bytes: Uint8Array): ArchiveEntry {
  return { path, bytes, text: (encoding) => decodeText(`${archive}: ${path}`, bytes, encoding) };
}
