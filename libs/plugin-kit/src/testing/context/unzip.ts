import { inflateRawSync } from 'node:zlib';

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** The files of a small, sound zip archive (APPNOTE 4.3: central directory), sorted. Limits are the platform's business. */
export function unzip(bytes: Uint8Array): readonly { readonly path: string; readonly content: Uint8Array }[] {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = data.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0) throw new Error('no end of the central directory');
  const files: { path: string; content: Uint8Array }[] = [];
  let at = data.readUInt32LE(end + 16);
  for (let left = data.readUInt16LE(end + 10); left > 0; left--) {
    if (data.readUInt32LE(at) !== 0x02014b50) throw new Error(`no entry of the central directory at ${at}`);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => data.readUInt16LE(at + field));
    const path = data.toString('utf8', at + 46, at + 46 + nameLength!);
    if (!path.endsWith('/')) files.push({ path, content: contentOf(data, at) });
    at += 46 + nameLength! + extraLength! + commentLength!;
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function contentOf(data: Buffer, directoryEntry: number): Uint8Array {
  const local = data.readUInt32LE(directoryEntry + 42);
  const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
  const packed = data.subarray(start, start + data.readUInt32LE(directoryEntry + 20));
  return data.readUInt16LE(directoryEntry + 10) === 0 ? packed : inflateRawSync(packed);
}
