import { UnreadError } from './unread.error.js';
import { textOf, type Word } from './word.js';

/** A place in the words of a statement, which the readers move on. */
export class WordCursor {
  at = 0;

  constructor(readonly words: readonly Word[]) {}

  get word(): Word | undefined {
    return this.words[this.at];
  }

  get rest(): readonly Word[] {
    return this.words.slice(this.at);
  }

  /** Whether the words here are these, in lower case. */
  is(...texts: readonly string[]): boolean {
    return texts.every((text, ahead) => this.words[this.at + ahead]?.lower === text);
  }

  /** Moves past these words if they stand here. */
  take(...texts: readonly string[]): boolean {
    if (!this.is(...texts)) return false;
    this.at += texts.length;
    return true;
  }

  /** Moves past one word if it is one of these. */
  takeOneOf(texts: ReadonlySet<string>): boolean {
    if (this.word === undefined || !texts.has(this.word.lower)) return false;
    this.at += 1;
    return true;
  }

  /** The error for what stands here instead of what the grammar wants. */
  unread(expected: string): UnreadError {
    const before = this.words[this.at - 1];
    const found = this.rest.length === 0 ? 'the end' : `“${textOf(this.rest.slice(0, 4))}”`;
    return new UnreadError(
      `expected ${expected}${before === undefined ? '' : ` after “${before.text}”`}, found ${found}`,
    );
  }
}
