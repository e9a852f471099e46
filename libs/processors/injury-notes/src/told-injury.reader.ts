import { readDate } from './date.reader.js';
import { WordCursor } from './word-cursor.js';
import type { Word } from './word.js';

/** What stands behind the list in a note. */
export interface ToldInjury {
  /** YYYY-MM-DD, as written. */
  readonly retroactiveDate: string | null;
  /** As published, without the date, the words that join it to the list, and the punctuation at its end. */
  readonly text: string;
}

const retroactive = new Set(['retroactive', 'retro']);
/** "on the 15-day disabled list with a strained left elbow", "while recovering from …", "as he continues …". */
const joint = /^(?:with(?: an?)?|while|as(?: he continues)?|due to|because of)\s/i;
const loose = /^[\s.,;:()/-]+|[\s.,;:(/-]+$/g;

/**
 * Reads "retroactive to June 20, 2018. Strained right calf, retroactive to 6/20": the first date counts, wherever it
 * stands, and the rest is the injury.
 *
 * @param words behind the list
 * @throws UnreadError "retroactive" without a date
 */
export function readToldInjury(sentence: string, words: readonly Word[], noteDate: string): ToldInjury {
  const [first] = words;
  if (first === undefined) return { retroactiveDate: null, text: '' };
  const cursor = new WordCursor(words);
  const parts: string[] = [];
  let retroactiveDate: string | null = null;
  let from = first.start;
  while (cursor.word !== undefined) {
    const { start } = cursor.word;
    if (!cursor.takeOneOf(retroactive)) {
      cursor.at += 1;
      continue;
    }
    cursor.take('to');
    const date = readDate(cursor, noteDate);
    if (date === null && retroactiveDate === null) throw cursor.unread('a date');
    if (date === null) continue;
    retroactiveDate ??= date;
    parts.push(sentence.slice(from, start));
    from = words[cursor.at - 1]!.end;
  }
  parts.push(sentence.slice(from, words.at(-1)!.end));
  const text = parts.map((part) => part.replace(loose, '')).filter((part) => part !== '');
  return { retroactiveDate, text: text.join(' ').replace(joint, '') };
}
