/** 12,345; what counts of records and games look like. */
export function countText(value: number): string {
  return value.toLocaleString('en-US');
}

/** 1 → "1st", 12 → "12th", 83 → "83rd". */
export function ordinalText(value: number): string {
  const tens = value % 100;
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${ending}`;
}

/** "1 game", "3 games" */
export function pluralText(count: number, singular: string, plural = `${singular}s`): string {
  return `${countText(count)} ${count === 1 ? singular : plural}`;
}

/** A percentile as a whole number from 1 to 99: nobody stands above or below the whole pool that he is part of. */
export function wholePercentile(percentile: number): number {
  return Math.min(99, Math.max(1, Math.round(percentile)));
}
