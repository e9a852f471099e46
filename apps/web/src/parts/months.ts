export interface Month {
  readonly name: string;
  readonly first: string;
  readonly last: string;
}

const names = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The months that the days from first to last touch, in order; "April", with the year where there are several. */
export function monthsBetween(first: string | null, last: string | null): readonly Month[] {
  if (first === null || last === null) return [];
  const months: Month[] = [];
  const severalYears = first.slice(0, 4) !== last.slice(0, 4);
  let [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  const [endYear, endMonth] = [Number(last.slice(0, 4)), Number(last.slice(5, 7))];
  while (year < endYear || (year === endYear && month <= endMonth)) {
    const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
    const text = `${year}-${String(month).padStart(2, '0')}`;
    const name = names[month - 1] ?? text;
    months.push({ name: severalYears ? `${name} ${year}` : name, first: `${text}-01`, last: `${text}-${days}` });
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return months;
}
