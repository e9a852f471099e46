import type { Play } from './play.js';
import { parsePlay } from './play.parser.js';

const CAPACITY = 20_000;
const known = new Map<string, Play>();

/**
 * {@link parsePlay} for texts that come again and again: four of five plays of a season are written exactly like an
 * earlier one. The result is shared and must not be changed.
 */
export function playOf(text: string): Play {
  const seen = known.get(text);
  if (seen !== undefined) return seen;
  const play = parsePlay(text);
  if (known.size >= CAPACITY) known.clear();
  known.set(text, play);
  return play;
}
