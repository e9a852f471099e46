import type { Play } from './play.js';
import { parsePlay } from './play.parser.js';

/** The parts of a play that a case names. */
export function parts(text: string, ...names: readonly (keyof Play)[]) {
  const play = parsePlay(text);
  return Object.fromEntries(names.map((name) => [name, play[name]]));
}

/** Whether a runner of the play carries the mark. */
export function marked(text: string, runner: number, mark: number): boolean {
  return (parsePlay(text).marks[runner]! & mark) !== 0;
}
