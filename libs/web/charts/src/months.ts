import { dayNumber } from './scale.js';

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export interface MonthTick {
  readonly text: string;
  /** Place on the time axis, 0 to 1. */
  readonly x: number;
}

/** The month of a local date: "May". */
export function monthText(date: string): string {
  return monthNames[Number(date.slice(5, 7)) - 1] ?? '';
}

/** The months between two local dates, each where it begins; `place` says where on the axis a day number lies. */
export function monthTicks(
  first: string | undefined,
  last: string | undefined,
  place: (day: number) => number,
): readonly MonthTick[] {
  if (first === undefined || last === undefined) return [];
  const months = [{ text: monthText(first), x: 0 }];
  let [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  for (;;) {
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    const start = `${year}-${String(month).padStart(2, '0')}-01`;
    if (start > last) break;
    months.push({ text: monthText(start), x: place(dayNumber(start)) });
  }
  /* A first month of a few days would print over the second. */
  return (months[1]?.x ?? 1) < 0.06 ? months.slice(1) : months;
}
