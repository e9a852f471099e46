import { join } from 'node:path';

/*
 * An address becomes a path with every part percent-encoded. An object is a folder of its own, `<last part>#`, with a file a
 * version: `<number>.<sha256>`. Encoding leaves no "#" in a name, so an object `a` and a folder `a` live side by side, and
 * finding the versions of one object costs the same however many neighbours it has.
 */

export interface VersionFile {
  readonly name: string;
  readonly number: number;
  readonly hash: string;
}

export function folderPath(root: string, parts: readonly string[]): string {
  return join(root, ...parts.map(encodeURIComponent));
}

export function objectPath(root: string, address: string): string {
  return `${folderPath(root, address.split('/'))}#`;
}

/** What a folder of the lake is, by its name. */
export function parseFolderName(name: string): { readonly part: string; readonly isObject: boolean } {
  const isObject = name.endsWith('#');
  return { part: decodeURIComponent(isObject ? name.slice(0, -1) : name), isObject };
}

export function versionFileName(number: number, hash: string): string {
  return `${String(number).padStart(6, '0')}.${hash}`;
}

/** Null for a file that is none of ours. */
export function parseVersionFileName(name: string): VersionFile | null {
  const match = /^(\d{6,})\.([0-9a-f]{64})$/.exec(name);
  return match === null ? null : { name, number: Number(match[1]), hash: match[2]! };
}

/** Oldest first. Two writers at once may number two versions alike: the hash then decides, for every reader the same way. */
export function byAge(a: VersionFile, b: VersionFile): number {
  return a.number - b.number || (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0);
}
