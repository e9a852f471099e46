import type { Provenance } from '@fieldhouse/contracts';
import type { AppearanceWindow, Difference, Half, PitchWindow, Stint, StintAnswer } from './stint-answers.js';

/* An invented player of the demo league, with numbers that belong together. */

const provenance: Provenance = {
  asOf: '2027-09-18T06:10:00Z',
  gamesTo: '2027-09-17',
  stale: false,
  fictional: true,
  sources: [
    { id: 'harbor-pitches', title: 'Harbor League pitch feed', notice: 'Invented pitches of an invented league.' },
  ],
  remarks: [],
};

const uuid = (last: number) => `00000000-0000-8000-8000-${String(last).padStart(12, '0')}`;
const person = { id: uuid(9), name: 'Dario Vennemark' };
const club = { id: uuid(7), name: 'Graywater Pilots', abbreviation: 'GRA', colour: '#5d7480' };

export function stintRow(change: Partial<Stint> = {}): Stint {
  return {
    id: uuid(1),
    person,
    playerName: 'Dario Vennemark',
    position: 'RHP',
    role: 'pitcher',
    club,
    season: '2027',
    listDays: 15,
    noticeDate: '2027-05-08',
    startDate: '2027-05-08',
    impossibleRetroactiveDate: null,
    endDate: '2027-06-03',
    endReason: 'activated',
    days: 26,
    text: 'Right forearm tightness',
    side: 'right',
    part: 'forearm',
    kind: 'tightness',
    areas: ['forearm'],
    ...change,
  };
}

export function stintAnswer(change: Partial<StintAnswer> = {}): StintAnswer {
  const stint = change.stint ?? stintRow();
  return {
    stint,
    changes: [
      {
        date: '2027-05-08',
        action: 'placed',
        listDays: 15,
        text: 'Right forearm tightness',
        sentence: 'Graywater Pilots placed RHP Dario Vennemark on the 15-day injured list. Right forearm tightness.',
      },
      {
        date: '2027-06-03',
        action: 'activated',
        listDays: null,
        text: '',
        sentence: 'Graywater Pilots activated RHP Dario Vennemark from the 15-day injured list.',
      },
    ],
    ofPlayer: [
      stintRow({
        id: uuid(2),
        season: '2026',
        startDate: '2026-07-11',
        endDate: '2026-08-02',
        text: 'Right shoulder inflammation',
        part: 'shoulder',
        areas: ['shoulder'],
      }),
      stint,
      stintRow({ id: uuid(3), startDate: '2027-07-02', endDate: '2027-08-14', days: 43 }),
    ],
    absence: { from: stint.startDate, to: stint.endDate, stints: [stint.id] },
    provenance,
    ...change,
  };
}

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

function bins(pitches: number, centre: readonly [across: number, up: number], seed: number) {
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

function smoothed(before: readonly (readonly number[])[], after: readonly (readonly number[])[]): number[][] {
  const mean = (grid: readonly (readonly number[])[], row: number, column: number) => {
    let sum = 0;
    for (let r = -1; r <= 1; r++) for (let c = -1; c <= 1; c++) sum += grid[row + r]?.[column + c] ?? 0;
    return sum / 9;
  };
  return before.map((cells, row) => cells.map((_, column) => mean(after, row, column) - mean(before, row, column)));
}

function half(change: Partial<Half> = {}): Half {
  return { shown: 300, events: 300, firstDate: '2027-04-10', lastDate: '2027-05-07', games: 5, ...change };
}

const limit: PitchWindow['limit'] = {
  before: 689,
  after: 412,
  most: 412,
  offered: 150,
  beforeBound: 'absence',
  afterBound: 'absence',
  why: 'Why 412: between his return on 3 June and his next stint on 2 July he threw 412 pitches. Before it there were 689; both sides take the smaller number.',
};

export function difference(change: Partial<Difference> = {}): Difference {
  return {
    id: 'fastball-velocity',
    name: 'Four-seam velocity',
    unit: 'mph',
    format: 'decimal1',
    before: 94.58,
    after: 93.34,
    change: -1.24,
    low: -1.46,
    high: -1.02,
    beforeSample: 142,
    afterSample: 116,
    sampleUnit: 'four-seam pitches',
    small: false,
    couldBeChance: false,
    words: 'He throws 1.2 mph slower',
    method: 'Welch’s t interval',
    ...change,
  };
}

const differences: readonly Difference[] = [
  difference(),
  difference({
    id: 'zone-rate',
    name: 'Pitches in the zone',
    unit: 'points',
    format: 'percent1',
    before: 0.56,
    after: 0.477,
    change: -0.083,
    low: -0.163,
    high: -0.004,
    beforeSample: 300,
    afterSample: 300,
    sampleUnit: 'pitches',
    words: 'Fewer pitches in the zone',
    method: 'Newcombe’s interval',
  }),
  difference({
    id: 'miss-rate',
    name: 'Misses of swings',
    unit: 'points',
    format: 'percent1',
    before: 0.262,
    after: 0.229,
    change: -0.033,
    low: -0.134,
    high: 0.069,
    beforeSample: 141,
    afterSample: 136,
    sampleUnit: 'swings',
    couldBeChance: true,
    words: 'Batters miss less, perhaps by chance',
    method: 'Newcombe’s interval',
  }),
  difference({
    id: 'exit-velocity',
    name: 'Exit velocity',
    before: 87.9,
    after: 90.2,
    change: 2.3,
    low: -1.4,
    high: 6,
    beforeSample: 44,
    afterSample: 47,
    sampleUnit: 'balls in play',
    small: true,
    couldBeChance: true,
    words: 'Balls come off the bat faster, perhaps by chance',
  }),
];

/** Means of the last 20 of so many pitches. */
function speeds(mean: number, seed: number, pitches: number) {
  const random = chance(seed);
  let drift = 0;
  return Array.from({ length: pitches - 19 }, (_, i) => {
    drift = 0.94 * drift + 0.14 * normal(random);
    return { at: i + 19, mean: mean + drift, low: mean + drift - 0.45, high: mean + drift + 0.45 };
  });
}

const results = ['generic-out', 'generic-out', 'generic-out', 'single', 'generic-out', 'double', 'error', 'home-run'];

function balls(count: number, seed: number) {
  const random = chance(seed);
  return Array.from({ length: count }, (_, i) => {
    const result = results[Math.floor(random() * results.length)] ?? null;
    const reach = result === 'home-run' ? 118 : result === 'double' ? 90 : 25 + random() * 75;
    const angle = 0.55 * normal(random);
    return { x: reach * Math.sin(angle), y: reach * Math.cos(angle), result, battedBall: i % 2 ? 'fly-ball' : null };
  });
}

const told = { source: 'Harbor League pitch feed', tracking: 'statcast', leftOut: [] };

export function pitchWindow(change: Partial<PitchWindow> = {}): PitchWindow {
  const before = bins(300, [2, 32], 11);
  const after = bins(300, [-1, 24], 12);
  return {
    stint: uuid(1),
    role: 'pitcher',
    n: 300,
    limit,
    clamped: null,
    told,
    remarks: [],
    before: half(),
    after: half({ firstDate: '2027-06-03', lastDate: '2027-06-24' }),
    differences: [...differences],
    grids: {
      before: { ...before, inZone: 0.56 },
      after: { ...after, inZone: 0.477 },
      most: Math.max(...before.bins.flat(), ...after.bins.flat()),
      difference: smoothed(before.bins, after.bins),
    },
    selection: [
      { type: 'FF', name: 'Four-seam', before: 142, after: 116, beforeSpeed: 94.58, afterSpeed: 93.34 },
      { type: 'SL', name: 'Slider', before: 70, after: 92, beforeSpeed: 85.1, afterSpeed: 84.4 },
      { type: 'CH', name: 'Changeup', before: 50, after: 61, beforeSpeed: 86.2, afterSpeed: 85.8 },
      { type: 'CU', name: 'Curveball', before: 30, after: 27, beforeSpeed: 78.3, afterSpeed: 78.1 },
      { type: 'SI', name: 'Sinker', before: 8, after: 0, beforeSpeed: 93.6, afterSpeed: null },
      { type: 'unknown', name: 'Unknown', before: 0, after: 4, beforeSpeed: null, afterSpeed: null },
    ],
    velocity: {
      type: 'FF',
      name: 'Four-seam',
      before: speeds(94.58, 21, 142),
      after: speeds(93.34, 22, 116),
    },
    swings: {
      before: { swing: 0.47, contact: 0.738, miss: 0.262 },
      after: { swing: 0.453, contact: 0.771, miss: 0.229 },
    },
    spray: { before: balls(44, 31), after: balls(47, 32) },
    provenance,
    ...change,
  };
}

export function appearanceWindow(change: Partial<AppearanceWindow> = {}): AppearanceWindow {
  return {
    stint: uuid(1),
    role: 'pitcher',
    n: 50,
    limit: { ...limit, before: 168, after: 103, most: 103, offered: 50 },
    clamped: null,
    told,
    remarks: [],
    before: half({ shown: 50, events: 50, firstDate: '2027-04-22', games: 3 }),
    after: half({ shown: 50, events: 50, firstDate: '2027-06-03', lastDate: '2027-06-18', games: 3 }),
    lines: {
      before: {
        plateAppearances: 50,
        atBats: 45,
        singles: 7,
        doubles: 2,
        triples: 0,
        homeRuns: 1,
        walks: 4,
        intentionalWalks: 0,
        strikeouts: 14,
        sacrificeHits: 0,
        sacrificeFlies: 0,
        hitByPitch: 1,
        battingAverage: 10 / 45,
        onBaseAverage: 15 / 50,
        sluggingAverage: 15 / 45,
        onBasePlusSlugging: 15 / 50 + 15 / 45,
      },
      after: {
        plateAppearances: 50,
        atBats: 43,
        singles: 8,
        doubles: 3,
        triples: 0,
        homeRuns: 2,
        walks: 5,
        intentionalWalks: 1,
        strikeouts: 9,
        sacrificeHits: 0,
        sacrificeFlies: 1,
        hitByPitch: 1,
        battingAverage: 13 / 43,
        onBaseAverage: 19 / 50,
        sluggingAverage: 22 / 43,
        onBasePlusSlugging: 19 / 50 + 22 / 43,
      },
    },
    differences: [
      difference({
        id: 'on-base-plus-slugging',
        name: 'Opponents’ OPS',
        unit: '',
        format: 'average',
        before: 0.633,
        after: 0.892,
        change: 0.258,
        low: -0.055,
        high: 0.571,
        beforeSample: 50,
        afterSample: 50,
        sampleUnit: 'plate appearances',
        small: true,
        couldBeChance: true,
        words: 'Batters hit more, perhaps by chance',
        method: 'Bootstrap percentile interval',
      }),
    ],
    provenance,
    ...change,
  };
}

/** The same pitcher while he is still out. */
export function openStint(): { readonly answer: StintAnswer; readonly pitches: PitchWindow } {
  const stint = stintRow({ endDate: null, endReason: null, days: null });
  const window = pitchWindow();
  const none = half({ shown: 0, events: 0, firstDate: null, lastDate: null, games: 0 });
  const noBins = bins(0, [0, 0], 1);
  return {
    answer: stintAnswer({ stint, ofPlayer: [stint], absence: { from: stint.startDate, to: null, stints: [stint.id] } }),
    pitches: {
      ...window,
      limit: {
        ...limit,
        after: 0,
        most: 689,
        beforeBound: 'data',
        afterBound: 'open',
        why: 'He has not returned: 689 pitches before.',
      },
      after: none,
      differences: [],
      remarks: ['He has not returned: only the half before is shown.'],
      grids: { ...window.grids, after: { ...noBins, inZone: null } },
      selection: window.selection.map((row) => ({ ...row, after: 0, afterSpeed: null })),
      velocity: window.velocity === null ? null : { ...window.velocity, after: [] },
      spray: { ...window.spray, after: [] },
    },
  };
}
