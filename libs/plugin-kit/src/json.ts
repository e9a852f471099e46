import type { RawObject } from './context.js';
import { TransientError } from './errors.js';

/**
 * What a JSON answer says.
 * @throws TransientError it is no JSON: cut off on its way, or an error page; asking again may help
 */
export function readJson(raw: RawObject): unknown {
  try {
    return JSON.parse(raw.text()) as unknown;
  } catch (cause) {
    throw new TransientError(
      `${raw.address}: no JSON (${raw.bytes.byteLength} bytes, ${raw.mediaType ?? 'no media type'})`,
      {
        cause,
      },
    );
  }
}
