/** Gaps remembered at most. Of an older one it is believed that it will not be filled: what comes of it then counts as a repeat. */
const mostRanges = 200;

/** Ranges `[from, to]` of whole numbers, both inclusive, in order and apart by at least one. Plain JSON. */
export type SeenRanges = readonly (readonly [number, number])[];

/** The ranges with one more number in them; the very same where it was there. */
export function withSequence(seen: SeenRanges, sequence: number): SeenRanges {
  const last = seen.at(-1);
  if (last !== undefined && sequence === last[1] + 1) return [...seen.slice(0, -1), [last[0], sequence]];
  if (hasSequence(seen, sequence)) return seen;
  const before = seen.filter(([, to]) => to < sequence);
  const after = seen.slice(before.length);
  const left = before.at(-1);
  const right = after[0];
  const from = left !== undefined && left[1] === sequence - 1 ? left[0] : sequence;
  const to = right !== undefined && right[0] === sequence + 1 ? right[1] : sequence;
  const ranges: SeenRanges = [
    ...(from === sequence ? before : before.slice(0, -1)),
    [from, to],
    ...(to === sequence ? after : after.slice(1)),
  ];
  return ranges.length > mostRanges ? [[ranges[0]![0], ranges[1]![1]], ...ranges.slice(2)] : ranges;
}

export function hasSequence(seen: SeenRanges, sequence: number): boolean {
  for (let index = seen.length - 1; index >= 0; index--) {
    const [from, to] = seen[index]!;
    if (sequence > to) return false;
    if (sequence >= from) return true;
  }
  return false;
}
