import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { assertLakeAddress, assertLakeFolder } from '../address.js';
import { LakeDamageError, type Lake, type LakeObject } from '../lake.port.js';
import { writeDurably } from './durable-file.js';
import {
  byAge,
  folderPath,
  objectPath,
  parseFolderName,
  parseVersionFileName,
  versionFileName,
  type VersionFile,
} from './object-path.js';

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
    const object = this.#objectPath(address);
    const hash = sha256(bytes);
    const newest = (await versionFiles(object)).at(-1);
    if (newest?.hash !== hash) {
      const path = join(object, versionFileName((newest?.number ?? 0) + 1, hash));
      await writeDurably(path, bytes, this.#drafts);
    }
    return { address, bytes: bytes.byteLength, hash };
  }

  async get(address: string, hash?: string): Promise<Uint8Array | null> {
    const object = this.#objectPath(address);
    const files = await versionFiles(object);
    const file = hash === undefined ? files.at(-1) : files.find((version) => version.hash === hash);
    if (file === undefined) return null;
    const path = join(object, file.name);
    const bytes = await readFile(path);
    if (sha256(bytes) !== file.hash) {
      throw new LakeDamageError(
        `${address}: the file ${path} no longer has the hash in its name; restore it, or remove it and fetch it again`,
      );
    }
    return bytes;
  }

  async versions(address: string): Promise<readonly LakeObject[]> {
    const object = this.#objectPath(address);
    const files = await versionFiles(object);
    return Promise.all(files.map((file) => describe(address, object, file)));
  }

  async *list(folder: string): AsyncIterable<LakeObject> {
    assertLakeFolder(folder);
    yield* this.#walk(folder === '' ? [] : folder.split('/'));
  }

  /** A folder `a` sorts as "a/", an object `a` as "a": so the walk gives the order of whole addresses, holding only one level. */
  async *#walk(parts: readonly string[]): AsyncIterable<LakeObject> {
    const entries = (await entriesOf(folderPath(this.#objects, parts)))
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => parseFolderName(name))
      .map(({ part, isObject }) => ({ part, isObject, order: Buffer.from(isObject ? part : `${part}/`) }))
      .sort((a, b) => Buffer.compare(a.order, b.order));
    for (const { part, isObject } of entries) {
      const inner = [...parts, part];
      if (isObject) yield* this.#newest(inner.join('/'));
      else yield* this.#walk(inner);
    }
  }

  async *#newest(address: string): AsyncIterable<LakeObject> {
    const object = objectPath(this.#objects, address);
    const newest = (await versionFiles(object)).at(-1);
    if (newest !== undefined) yield await describe(address, object, newest);
  }

  #objectPath(address: string): string {
    assertLakeAddress(address);
    return objectPath(this.#objects, address);
  }

  async #clearStaleDrafts(): Promise<void> {
    for (const entry of await entriesOf(this.#drafts)) {
      const path = join(this.#drafts, entry.name);
      const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
      if (mtimeMs < Date.now() - staleDraftMilliseconds) await rm(path, { force: true });
    }
  }
}

/** Oldest first; the same bytes written by two processes at once count once. */
async function versionFiles(object: string): Promise<readonly VersionFile[]> {
  const files = (await entriesOf(object))
    .map(({ name }) => parseVersionFileName(name))
    .filter((file) => file !== null)
    .sort(byAge);
  return files.filter((file, i) => file.hash !== files[i - 1]?.hash);
}

async function describe(address: string, object: string, file: VersionFile): Promise<LakeObject> {
  const { size } = await stat(join(object, file.name));
  return { address, bytes: size, hash: file.hash };
}
