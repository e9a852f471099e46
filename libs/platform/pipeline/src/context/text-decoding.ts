import { TextDecoder } from 'node:util';
import { PermanentError } from '@fieldhouse/plugin-kit';

/**
 * What the bytes say: by their byte-order mark; else UTF-8; else, where they are not valid UTF-8, Windows-1252.
 * A given encoding wins over all of that. No byte-order mark is left in the text.
 */
export function decodeText(where: string, bytes: Uint8Array, encoding?: string): string {
  if (encoding !== undefined) {
    const decoder = decoderFor(where, encoding);
    return decoder.encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes);
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}

function decoderFor(where: string, encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch (cause) {
    throw new PermanentError(`${where}: there is no text encoding "${encoding}"`, { cause });
  }
}

const c1 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Node 20's own decoder of this name takes the bytes 80 to 9F for control characters. */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  // oxlint-disable-next-line no-control-regex
  return latin1.replace(/[\x80-\x9f]/g, (character) => c1[character.charCodeAt(0) - 0x80]!);
}
