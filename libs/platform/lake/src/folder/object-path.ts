import { join } from 'node:path';

/*
 * An address becomes a path with every part percent-encoded. A version of an object is one file beside its siblings:
 * `<last part>#<number>.<sha256>`. Encoding leaves no "#" in a name, so an object `a` and a folder `a` live side by side.
 */

export interface VersionFile {
  readonly name: string;
  /** Last part of the address. */
  readonly object: string;
  readonly number: number;
  readonly hash: string;
}

export function folderPath(root: string, parts: readonly string[]): string {
  return join(root, ...parts.map(encodeURIComponent));
}

export function versionFileName(object: string, number: number, hash: string): string {
  return `${encodeURIComponent(object)}#${String(number).padStart(6, '0')}.${hash}`;
}

/** Null for a file that is none of ours. */
export function parseVersionFileName(name: string): VersionFile | null {
  const match = /^([^#]+)#(\d{6,})\.([0-9a-f]{64})$/.exec(name);
  if (match === null) return null;
  return { name, object: decodeURIComponent(match[1]!), number: Number(match[2]), hash: match[3]! };
}

/** Oldest first. Two writers at once may number two versions alike: the hash then decides, for every reader the same way. */
export function byAge(a: VersionFile, b: VersionFile): number {
  return a.number - b.number || (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0);
}
