import type { Bucket, Measurement, Point, RollUp, Span, TagFilter, Totals } from '../time-series.port.js';

/** What a store of points means, with nothing in mind but that: the measure of the adapters. Span ends and tags are compared one by one. */
export class PlainModel {
  readonly #points = new Map<string, Point>();

  constructor(private readonly measurement: Measurement) {}

  write(points: readonly Point[]): void {
    for (const each of points) {
      const fields = this.measurement.fields.map((field) => [field, each.fields[field] ?? null] as const);
      this.#points.set(JSON.stringify([this.#tagsOf(each), each.at]), { ...each, fields: Object.fromEntries(fields) });
    }
  }

  range({ from, to }: Span, tags: TagFilter): readonly Point[] {
    return [...this.#points.values()]
      .filter((each) => from <= each.at && each.at < to)
      .filter((each) => Object.entries(tags).every(([tag, value]) => each.tags[tag] === value))
      .toSorted((a, b) => a.at - b.at || this.#compareTags(a, b));
  }

  latest(since: number, tags: TagFilter): readonly Point[] {
    const newest = new Map<string, Point>();
    for (const each of this.range({ from: since, to: Infinity }, tags)) {
      newest.set(JSON.stringify(this.#tagsOf(each)), each);
    }
    return [...newest.values()].toSorted((a, b) => this.#compareTags(a, b));
  }

  rollUp({ tags, field, everySeconds, ...span }: RollUp): readonly Bucket[] {
    const buckets = new Map<number, number[]>();
    for (const { at, fields } of this.range(span, tags)) {
      const value = fields[field] ?? null;
      const begin = Math.floor(at / (everySeconds * 1e6)) * everySeconds * 1e6;
      if (value !== null) buckets.set(begin, [...(buckets.get(begin) ?? []), value]);
    }
    return [...buckets].map(([at, values]) => {
      const sum = values.reduce((a, b) => a + b, 0);
      const count = values.length;
      return { at, count, sum, mean: sum / count, min: Math.min(...values), max: Math.max(...values) };
    });
  }

  written(lane: number, after: number, upTo: number): readonly Point[] {
    return [...this.#points.values()].filter((each) => each.lane === lane && after < each.order && each.order <= upTo);
  }

  totals(span: Span, tags: TagFilter): Totals {
    const points = this.range(span, tags);
    const sum = (field: string) => points.reduce((total, { fields }) => total + (fields[field] ?? 0), 0);
    return {
      points: points.length,
      sums: Object.fromEntries(this.measurement.fields.map((field) => [field, sum(field)])),
    };
  }

  expire(before: number): void {
    for (const [key, { at }] of this.#points) if (at < before) this.#points.delete(key);
  }

  #tagsOf({ tags }: Point): readonly string[] {
    return this.measurement.tags.map((tag) => tags[tag]!);
  }

  #compareTags(a: Point, b: Point): number {
    const [left, right] = [this.#tagsOf(a), this.#tagsOf(b)];
    const i = left.findIndex((value, n) => value !== right[n]);
    return i < 0 ? 0 : Buffer.compare(Buffer.from(left[i]!), Buffer.from(right[i]!));
  }
}
