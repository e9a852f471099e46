import { PermanentError } from '@fieldhouse/plugin-kit';

/**
 * What the bytes say: by their byte-order mark; else UTF-8; else, where they are not valid UTF-8, Windows-1252.
 * A given encoding wins over all of that. No byte-order mark is left in the text.
 */
export function decodeText(where: string, bytes: Uint8Array, encoding?: string): string {
  if (encoding !== undefined) return decoderFor(where, encoding).decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function decoderFor(where: string, encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch (cause) {
    throw new PermanentError(`${where}: there is no text encoding "${encoding}"`, { cause });
  }
}
