/** The lines of one game in an event file. */
export interface GameLines {
  readonly id: string;
  /** Line of the `id` record in the file, from 1. */
  readonly firstLine: number;
  readonly lines: string[];
}

/**
 * Cuts an event file into its games: each begins with an `id` record. CRLF and LF both end a line. What stands before the
 * first `id` record belongs to no game and comes as one of its own, without an id, where it is not blank.
 */
export function* gamesOf(text: string): Generator<GameLines> {
  let lines: string[] = [];
  let firstLine = 1;
  let number = 0;
  let at = 0;
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(at, end > at && text.charCodeAt(end - 1) === 13 ? end - 1 : end);
    at = end + 1;
    number += 1;
    if (line.startsWith('id,')) {
      if (lines.length > 0) yield { id: gameIdOf(lines), firstLine, lines };
      lines = [];
      firstLine = number;
    }
    if (line !== '' || lines.length > 0) lines.push(line);
  }
  while (lines.at(-1) === '') lines.pop();
  if (lines.length > 0) yield { id: gameIdOf(lines), firstLine, lines };
}

/** Id of the game that the lines tell; empty where they begin with no `id` record. */
export function gameIdOf(lines: readonly string[]): string {
  const first = lines[0] ?? '';
  return first.startsWith('id,') ? first.slice(3).trim() : '';
}
