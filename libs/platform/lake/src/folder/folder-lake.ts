import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { assertLakeAddress, assertLakeFolder } from '../address.js';
import { LakeDamageError, type Lake, type LakeObject } from '../lake.port.js';
import { writeDurably } from './durable-file.js';
import { byAge, folderPath, parseVersionFileName, versionFileName, type VersionFile } from './object-path.js';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const isMissing = (error: unknown) => ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
const staleDraftMilliseconds = 60 * 60 * 1000;

async function entriesOf(path: string) {
  try {
    return await readdir(path, { withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** A lake in a folder of this machine; several processes may use it at once. */
export class FolderLake implements Lake {
  readonly #objects: string;
  readonly #drafts: string;

  private constructor(root: string) {
    this.#objects = join(root, 'objects');
    this.#drafts = join(root, 'drafts');
  }

  /** Makes the folder where it is missing, and clears away drafts that a killed process left behind. */
  static async open(root: string): Promise<FolderLake> {
    const lake = new FolderLake(root);
    await mkdir(lake.#objects, { recursive: true });
    await lake.#clearStaleDrafts();
    return lake;
  }

  async put(address: string, bytes: Uint8Array): Promise<LakeObject> {
    const { folder, object } = this.#place(address);
    const hash = sha256(bytes);
    const newest = (await this.#versionFiles(folder, object)).at(-1);
    if (newest?.hash !== hash) {
      const path = join(folder, versionFileName(object, (newest?.number ?? 0) + 1, hash));
      await writeDurably(path, bytes, this.#drafts);
    }
    return { address, bytes: bytes.byteLength, hash };
  }

  async get(address: string, hash?: string): Promise<Uint8Array | null> {
    const { folder, object } = this.#place(address);
    const files = await this.#versionFiles(folder, object);
    const file = hash === undefined ? files.at(-1) : files.find((version) => version.hash === hash);
    if (file === undefined) return null;
    const bytes = await readFile(join(folder, file.name));
    if (sha256(bytes) !== file.hash) {
      throw new LakeDamageError(
        `${address}: the file ${join(folder, file.name)} no longer has the hash in its name; restore it, or remove it and fetch it again`,
      );
    }
    return bytes;
  }

  async versions(address: string): Promise<readonly LakeObject[]> {
    const { folder, object } = this.#place(address);
    const files = await this.#versionFiles(folder, object);
    return Promise.all(files.map((file) => this.#describe(address, folder, file)));
  }

  async *list(folder: string): AsyncIterable<LakeObject> {
    assertLakeFolder(folder);
    yield* this.#walk(folder === '' ? [] : folder.split('/'));
  }

  /** A folder `a` sorts as "a/": so the walk gives the order of whole addresses without holding them all. */
  async *#walk(parts: readonly string[]): AsyncIterable<LakeObject> {
    const path = folderPath(this.#objects, parts);
    const found = new Map<string, VersionFile | null>();
    for (const entry of await entriesOf(path)) {
      if (entry.isDirectory()) found.set(`${decodeURIComponent(entry.name)}/`, null);
      const file = entry.isFile() ? parseVersionFileName(entry.name) : null;
      if (file === null) continue;
      const known = found.get(file.object);
      if (!known || byAge(known, file) < 0) found.set(file.object, file);
    }
    const names = [...found.keys()].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    for (const name of names) {
      const file = found.get(name);
      if (file) yield await this.#describe([...parts, name].join('/'), path, file);
      else yield* this.#walk([...parts, name.slice(0, -1)]);
    }
  }

  #place(address: string): { readonly folder: string; readonly object: string } {
    assertLakeAddress(address);
    const parts = address.split('/');
    return { folder: folderPath(this.#objects, parts.slice(0, -1)), object: parts.at(-1)! };
  }

  /** Oldest first; the same bytes written by two processes at once count once. */
  async #versionFiles(folder: string, object: string): Promise<readonly VersionFile[]> {
    const files = (await entriesOf(folder))
      .map((entry) => parseVersionFileName(entry.name))
      .filter((file): file is VersionFile => file?.object === object)
      .sort(byAge);
    return files.filter((file, i) => file.hash !== files[i - 1]?.hash);
  }

  async #describe(address: string, folder: string, file: VersionFile): Promise<LakeObject> {
    const { size } = await stat(join(folder, file.name));
    return { address, bytes: size, hash: file.hash };
  }

  async #clearStaleDrafts(): Promise<void> {
    for (const entry of await entriesOf(this.#drafts)) {
      const path = join(this.#drafts, entry.name);
      const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
      if (mtimeMs < Date.now() - staleDraftMilliseconds) await rm(path, { force: true });
    }
  }
}
