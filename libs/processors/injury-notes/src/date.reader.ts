import type { WordCursor } from './word-cursor.js';

const months = 'january february march april may june july august september october november december'.split(' ');
const numeric = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{2}|\d{4}))?$/;

/**
 * Reads "June 20, 2018", "March 27", "6/20" and "6/7/17".
 *
 * @param noteDate without a year the newest such date is meant that is not after the note by more than a month
 * @returns YYYY-MM-DD; null, and the cursor where it was, where no date of the calendar stands
 */
export function readDate(cursor: WordCursor, noteDate: string): string | null {
  const start = cursor.at;
  const date = readNamed(cursor, noteDate) ?? readNumeric(cursor, noteDate);
  if (date === null) cursor.at = start;
  return date;
}

function readNamed(cursor: WordCursor, noteDate: string): string | null {
  const [name, day, year] = cursor.rest;
  const month = months.findIndex((month) => name !== undefined && (month === name.lower || isShort(name.lower, month)));
  if (month < 0 || day === undefined || !/^\d{1,2}$/.test(day.text)) return null;
  const hasYear = year !== undefined && day.stop !== '.' && /^\d{4}$/.test(year.text);
  cursor.at += hasYear ? 3 : 2;
  return calendarDate(hasYear ? Number(year.text) : null, month + 1, Number(day.text), noteDate);
}

const isShort = (word: string, month: string) => /^(?:[a-z]{3}|sept)$/.test(word) && month.startsWith(word);

function readNumeric(cursor: WordCursor, noteDate: string): string | null {
  const [, month, day, year] = numeric.exec(cursor.word?.text ?? '') ?? [];
  if (month === undefined || day === undefined) return null;
  cursor.at += 1;
  const full = year === undefined ? null : Number(year.length === 2 ? `20${year}` : year);
  return calendarDate(full, Number(month), Number(day), noteDate);
}

const DAY_MS = 86_400_000;
const LOOK_AHEAD_DAYS = 31;

function calendarDate(year: number | null, month: number, day: number, noteDate: string): string | null {
  if (year === null) {
    const noteYear = Number(noteDate.slice(0, 4));
    const same = calendarDate(noteYear, month, day, noteDate);
    const isFuture = same !== null && Date.parse(same) > Date.parse(noteDate) + LOOK_AHEAD_DAYS * DAY_MS;
    return isFuture ? calendarDate(noteYear - 1, month, day, noteDate) : same;
  }
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}
