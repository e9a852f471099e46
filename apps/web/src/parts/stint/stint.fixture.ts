import type { Provenance } from '@fieldhouse/contracts';
import { balls, bins, smoothed, speeds } from './pitches.fixture.js';
import type { Difference, Half, PitchWindow, Stint, StintAnswer } from './stint-answers.js';

/* An invented player of the demo league, with numbers that belong together. */

export const provenance: Provenance = {
  asOf: '2027-09-18T06:10:00Z',
  gamesTo: '2027-09-17',
  stale: false,
  fictional: true,
  sources: [
    { id: 'harbor-pitches', title: 'Harbor League pitch feed', notice: 'Invented pitches of an invented league.' },
  ],
  remarks: [],
};

export const uuid = (last: number) => `00000000-0000-8000-8000-${String(last).padStart(12, '0')}`;
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

export function half(change: Partial<Half> = {}): Half {
  return { shown: 300, events: 300, firstDate: '2027-04-10', lastDate: '2027-05-07', games: 5, ...change };
}

export const limit: PitchWindow['limit'] = {
  before: 689,
  after: 412,
  most: 412,
  offered: 150,
  beforeBound: 'stint',
  afterBound: 'stint',
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

export const told = { source: 'Harbor League pitch feed', tracking: 'statcast', leftOut: [] };

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
      before: speeds(94.58, 21, 142, 300),
      after: speeds(93.34, 22, 116, 300),
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
        beforeBound: 'first loaded',
        afterBound: 'not returned',
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
