import { constants } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { NotFoundError, PermanentError, type Files, type RawObject } from '@fieldhouse/plugin-kit';
import { ZipArchive } from '../archive/zip-archive.js';
import type { ArchiveLimits } from '../archive/archive-limits.js';
import type { RawStore } from '../raw-store.js';

/** Where files lie in the lake, below the plugin's folder. */
export const filesFolder = 'files/';

export interface FileLimits {
  readonly files: number;
  /** Of one file. */
  readonly bytes: number;
}

export const defaultFileLimits: FileLimits = { files: 200_000, bytes: 2 ** 29 };

/** What a source without a folder gets. */
export const noFiles: Files = {
  list: async () => [],
  read: async (path) => {
    throw new PermanentError(`${path}: these settings name no folder or archive to read from`);
  },
};

interface Opened {
  list(): Promise<readonly string[]>;
  /** Null where there is no such file. */
  read(path: string): Promise<Uint8Array | null>;
  close(): void;
}

/** The folder or zip archive at `root`, opened at the first use. What is read is in the lake before it is returned. */
export class LiveFiles implements Files {
  #opened: Promise<Opened> | null = null;

  constructor(
    private readonly root: string,
    private readonly store: RawStore,
    private readonly signal: AbortSignal,
    private readonly limits: { readonly files: FileLimits; readonly archives: ArchiveLimits },
  ) {}

  async list(match?: RegExp): Promise<readonly string[]> {
    this.signal.throwIfAborted();
    const paths = await (await this.#open()).list();
    return paths.filter((path) => match === undefined || path.search(match) >= 0);
  }

  async read(path: string): Promise<RawObject> {
    this.signal.throwIfAborted();
    assertInside(path);
    const bytes = await (await this.#open()).read(path);
    if (bytes === null) throw new NotFoundError(`${path}: no such file in ${this.root}`);
    return (await this.store.keep(filesFolder + path, bytes, null)).object;
  }

  async close(): Promise<void> {
    (await this.#opened?.catch(() => null))?.close();
  }

  #open(): Promise<Opened> {
    this.#opened ??= openRoot(this.root, this.limits.files, this.limits.archives);
    return this.#opened;
  }
}

async function openRoot(root: string, files: FileLimits, archives: ArchiveLimits): Promise<Opened> {
  const found = await stat(root).catch((cause: unknown) => {
    throw new PermanentError(`${root}: no such folder or archive; mend the setting that names it`, { cause });
  });
  if (found.isDirectory()) return openFolder(await realpath(root), files);
  const archive = await ZipArchive.open(root, root, archives);
  return { list: async () => archive.paths(), read: (path) => archive.read(path), close: () => archive.close() };
}

function openFolder(root: string, limits: FileLimits): Opened {
  return {
    list: async () => (await walk(root, '', limits, [])).sort(),
    read: (path) => readInside(root, path, limits),
    close: () => undefined,
  };
}

/** Links are followed by nobody: neither listed nor read. */
async function walk(root: string, folder: string, limits: FileLimits, found: string[]): Promise<string[]> {
  for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) await walk(root, path, limits, found);
    if (entry.isFile()) found.push(path);
    if (found.length > limits.files) throw new PermanentError(`${root}: more than ${limits.files} files`);
  }
  return found;
}

async function readInside(root: string, path: string, limits: FileLimits): Promise<Uint8Array | null> {
  const full = join(root, ...path.split('/'));
  const real = await realpath(full).catch(() => null);
  if (real === null) return null;
  if (real !== full || !real.startsWith(root + sep))
    throw new PermanentError(`${path}: a link, which may leave the folder`);
  const file = await open(full, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const { size, isFile } = await file.stat().then((s) => ({ size: s.size, isFile: s.isFile() }));
    if (!isFile) throw new PermanentError(`${path}: not a file`);
    if (size > limits.bytes) throw new PermanentError(`${path}: ${size} bytes, more than the ${limits.bytes} allowed`);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

function assertInside(path: string): void {
  const parts = path.split('/');
  if (path.includes('\\') || path.includes('\0') || parts.some((part) => ['', '.', '..'].includes(part))) {
    throw new PermanentError(`${JSON.stringify(path)}: not a path below the folder`);
  }
}
