import { once } from 'node:events';
import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import { PermanentError } from '@fieldhouse/plugin-kit';
import { fromBuffer, open, type Entry, type Options, type ZipFile } from 'yauzl';
import { assertUnpackedSize, BoundedBytes, type ArchiveLimits } from './archive-limits.js';

const options: Options = { lazyEntries: true, autoClose: false, decodeStrings: true, validateEntrySizes: true };
const openFile = promisify<string, Options, ZipFile>(open);
const openBuffer = promisify<Buffer, Options, ZipFile>(fromBuffer);

export function isZip(bytes: Uint8Array): boolean {
  const [p, k, a, b] = bytes;
  return p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6));
}

/**
 * A zip archive whose directory was read and judged before anything was unpacked: number of entries, sizes, ratio, paths
 * (none outside, none twice), no links, no encryption. What is unpacked is counted again, and its checksum compared.
 */
export class ZipArchive {
  private constructor(
    private readonly where: string,
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly limits: ArchiveLimits,
  ) {}

  /** @throws PermanentError not a zip archive, damaged, or over a limit */
  static async open(where: string, from: string | Uint8Array, limits: ArchiveLimits): Promise<ZipArchive> {
    return orPermanent(where, async () => {
      const zip =
        typeof from === 'string' ? await openFile(from, options) : await openBuffer(Buffer.from(from), options);
      try {
        return new ZipArchive(where, zip, await readDirectory(where, zip, limits), limits);
      } catch (error) {
        zip.close();
        throw error;
      }
    });
  }

  paths(): readonly string[] {
    return [...this.entries.keys()].sort();
  }

  /** Null where the archive has no such entry. */
  async read(path: string): Promise<Uint8Array | null> {
    const entry = this.entries.get(path);
    if (entry === undefined) return null;
    const where = `${this.where}: ${path}`;
    return orPermanent(where, async () => {
      const unpacked = new BoundedBytes(where, entry.compressedSize, this.limits);
      const openStream = promisify((e: Entry, done: Parameters<ZipFile['openReadStream']>[1]) =>
        this.zip.openReadStream(e, done as never),
      );
      for await (const chunk of await openStream(entry)) unpacked.add(chunk as Uint8Array);
      const bytes = unpacked.bytes();
      if (crc32(bytes) !== entry.crc32) throw new PermanentError(`${where}: damaged: its checksum is another`);
      return bytes;
    });
  }

  close(): void {
    this.zip.close();
  }
}

/** Every entry of a zip archive held in memory. */
export async function readZipEntries(where: string, bytes: Uint8Array, limits: ArchiveLimits) {
  const archive = await ZipArchive.open(where, bytes, limits);
  try {
    const entries: { path: string; bytes: Uint8Array }[] = [];
    for (const path of archive.paths()) entries.push({ path, bytes: (await archive.read(path))! });
    return entries;
  } finally {
    archive.close();
  }
}

async function readDirectory(where: string, zip: ZipFile, limits: ArchiveLimits): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > limits.entries) {
    throw new PermanentError(`${where}: ${zip.entryCount} entries, more than the ${limits.entries} allowed`);
  }
  const entries = new Map<string, Entry>();
  let unpackedBytes = 0;
  for await (const entry of directoryOf(zip)) {
    if (entry.fileName.endsWith('/')) continue;
    const what = `${where}: ${entry.fileName}`;
    if (entries.has(entry.fileName)) throw new PermanentError(`${what}: stands in the archive twice`);
    if (entry.isEncrypted()) throw new PermanentError(`${what}: encrypted`);
    if (isLink(entry)) throw new PermanentError(`${what}: a link, not a file`);
    unpackedBytes += entry.uncompressedSize;
    assertUnpackedSize(where, zip.fileSize, unpackedBytes, limits);
    assertUnpackedSize(what, entry.compressedSize, entry.uncompressedSize, limits);
    entries.set(entry.fileName, entry);
  }
  return entries;
}

async function* directoryOf(zip: ZipFile): AsyncIterable<Entry> {
  for (let read = 0; read < zip.entryCount; read++) {
    const next = once(zip, 'entry');
    zip.readEntry();
    yield ((await next) as [Entry])[0];
  }
}

/** The upper half of the external attributes is the Unix mode. */
function isLink(entry: Entry): boolean {
  return ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}

async function orPermanent<T>(where: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof PermanentError) throw cause;
    throw new PermanentError(`${where}: not a sound zip archive: ${(cause as Error).message}`, { cause });
  }
}
