/** A straight scale from values to 0..1; a domain of one value puts it in the middle. */
export function share(value: number, min: number, max: number): number {
  return max === min ? 0.5 : (value - min) / (max - min);
}

/** Round numbers at even steps (1, 2 or 5 times a power of ten) that enclose the values, about `count` of them. */
export function niceTicks(min: number, max: number, count: number): readonly number[] {
  if (!Number.isFinite(min) || !Number.isFinite(max)) return [];
  const span = max - min || Math.abs(max) || 1;
  const raw = span / Math.max(1, count - 1);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= raw * 0.999) ?? 10);
  const first = Math.floor(min / step + 1e-9);
  const last = Math.ceil(max / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** Days since 1 January 1970 of a local date, for distances between dates. */
export function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
}
