/**
 * Runs the function and says which of the world it touched that a pure function may not: the clock, chance, the network.
 * The globals are replaced for the time of this one synchronous call.
 */
export function impurities<T>(run: () => T): { readonly result: T; readonly touched: readonly string[] } {
  const touched = new Set<string>();
  const { Date: RealDate, fetch } = globalThis;
  const { random } = Math;
  class WatchedDate extends RealDate {
    constructor(...parts: readonly unknown[]) {
      if (parts.length === 0) touched.add('new Date()');
      super(...(parts as [number]));
    }
    static override now(): number {
      touched.add('Date.now()');
      return RealDate.now();
    }
  }
  globalThis.Date = WatchedDate as DateConstructor;
  globalThis.fetch = (...request) => (touched.add('fetch()'), fetch(...request));
  Math.random = () => (touched.add('Math.random()'), random());
  try {
    return { result: run(), touched: [...touched] };
  } finally {
    globalThis.Date = RealDate;
    globalThis.fetch = fetch;
    Math.random = random;
  }
}
