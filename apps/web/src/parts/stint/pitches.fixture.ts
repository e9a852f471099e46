/* Invented pitches, the same in every run. */

/** The same chance for every run: a linear congruential generator. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

function normal(random: () => number): number {
  return random() + random() + random() + random() + random() + random() - 3;
}

/** So many pitches around a place in inches, in bins of 4 inches. */
export function bins(pitches: number, centre: readonly [across: number, up: number], seed: number) {
  const random = chance(seed);
  const grid = Array.from({ length: 15 }, () => Array.from({ length: 12 }, () => 0));
  let outside = 0;
  for (let i = 0; i < pitches; i++) {
    const column = Math.floor((centre[0] + 13 * normal(random) + 24) / 4);
    const row = Math.floor((centre[1] + 14 * normal(random)) / 4);
    const cells = grid[row];
    if (cells?.[column] === undefined) outside++;
    else cells[column]++;
  }
  return { bins: grid, outside, withoutLocation: 0 };
}

/** After less before, each bin the mean of its neighbours. */
export function smoothed(before: readonly (readonly number[])[], after: readonly (readonly number[])[]): number[][] {
  const mean = (grid: readonly (readonly number[])[], row: number, column: number) => {
    let sum = 0;
    for (let r = -1; r <= 1; r++) for (let c = -1; c <= 1; c++) sum += grid[row + r]?.[column + c] ?? 0;
    return sum / 9;
  };
  return before.map((cells, row) => cells.map((_, column) => mean(after, row, column) - mean(before, row, column)));
}

/** Means of the last 20 of so many pitches of a type, which are every other one or so of the half. */
export function speeds(mean: number, seed: number, pitches: number, ofAll: number) {
  const random = chance(seed);
  let drift = 0;
  return Array.from({ length: pitches - 19 }, (_, i) => {
    drift = 0.94 * drift + 0.14 * normal(random);
    const at = Math.ceil(((i + 20) * ofAll) / pitches);
    return { at, mean: mean + drift, low: mean + drift - 0.45, high: mean + drift + 0.45 };
  });
}

const results = ['generic-out', 'generic-out', 'generic-out', 'single', 'generic-out', 'double', 'error', 'home-run'];

/** Balls in play, where they were fielded. */
export function balls(count: number, seed: number) {
  const random = chance(seed);
  return Array.from({ length: count }, (_, i) => {
    const result = results[Math.floor(random() * results.length)] ?? null;
    const reach = result === 'home-run' ? 118 : result === 'double' ? 90 : 25 + random() * 75;
    const angle = 0.55 * normal(random);
    return { x: reach * Math.sin(angle), y: reach * Math.cos(angle), result, battedBall: i % 2 ? 'fly-ball' : null };
  });
}
