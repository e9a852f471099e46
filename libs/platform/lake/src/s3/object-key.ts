/*
 * A version is an object of its own: `<address>!<number>.<sha256>`. S3 lists keys in the order of their UTF-8 bytes, and "!" comes
 * before whatever an address holds once " ", "!" and the quotation mark are written with a mark before them: so a listing gives
 * whole addresses in their order, all versions of one together, and an object `a` lies beside a folder `a`.
 */

const written: Readonly<Record<string, string>> = { ' ': '"a', '!': '"b', '"': '"c' };
const read: Readonly<Record<string, string>> = { a: ' ', b: '!', c: '"' };

export interface VersionKey {
  readonly key: string;
  readonly address: string;
  readonly number: number;
  readonly hash: string;
}

/** What the keys of all objects in the folder begin with. */
export function folderPrefix(folder: string): string {
  return folder === '' ? '' : `${escaped(folder)}/`;
}

/** What the keys of all versions of the object begin with. */
export function objectPrefix(address: string): string {
  return `${escaped(address)}!`;
}

export function versionKey(address: string, number: number, hash: string): string {
  return `${objectPrefix(address)}${String(number).padStart(6, '0')}.${hash}`;
}

/** Null for a key that is none of ours. */
export function parseVersionKey(key: string): VersionKey | null {
  const match = /^([^!]+)!(\d{6,})\.([0-9a-f]{64})$/s.exec(key);
  if (match === null) return null;
  const address = match[1]!.replaceAll(/"([abc])/g, (_, letter: string) => read[letter]!);
  return { key, address, number: Number(match[2]), hash: match[3]! };
}

/** Oldest first. Two writers at once may number two versions alike: the hash then decides, for every reader the same way. */
export function byAge(a: VersionKey, b: VersionKey): number {
  return a.number - b.number || (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0);
}

const escaped = (text: string) => text.replaceAll(/[ !"]/g, (sign) => written[sign]!);
