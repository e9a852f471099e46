/** A place on the playing surface, metres. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Mean place of the players; null without any. Source: Clemente et al. 2017 (SpringerBriefs 978-3-319-59029-5), eq. 4.1. */
export function centroid(places: readonly Place[]): Place | null {
  if (places.length === 0) return null;
  let x = 0;
  let y = 0;
  for (const place of places) {
    x += place.x;
    y += place.y;
  }
  return { x: x / places.length, y: y / places.length };
}

/** Stretch index: mean distance of the players to their centroid, metres; null without any. Source: Clemente et al. 2017, eq. 5.1 and 5.2. */
export function stretchIndex(places: readonly Place[]): number | null {
  const middle = centroid(places);
  if (middle === null) return null;
  let sum = 0;
  for (const { x, y } of places) sum += Math.hypot(x - middle.x, y - middle.y);
  return sum / places.length;
}

/** Turn of o → a → b: above 0 to the left. */
const turn = (o: Place, a: Place, b: Place) => (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);

/** Corners of the convex hull against the clock, without points on its edges (Andrew 1979). */
export function convexHull(places: readonly Place[]): readonly Place[] {
  const sorted = [...places].sort((a, b) => a.x - b.x || a.y - b.y);
  if (sorted.length < 3) return sorted;
  const half = (order: readonly Place[]) => {
    const chain: Place[] = [];
    for (const place of order) {
      while (chain.length > 1 && turn(chain.at(-2)!, chain.at(-1)!, place) <= 0) chain.pop();
      chain.push(place);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

/** Surface area of a team, m2: of the convex hull of its outfield players; null of fewer than three. Source: Clemente 2013. */
export function hullArea(places: readonly Place[]): number | null {
  if (places.length < 3) return null;
  const corners = convexHull(places);
  let twice = 0;
  for (const [i, { x, y }] of corners.entries()) {
    const next = corners[(i + 1) % corners.length]!;
    twice += x * next.y - next.x * y;
  }
  return Math.abs(twice) / 2;
}
