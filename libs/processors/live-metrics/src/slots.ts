import { windowMetric, type WindowMetric } from '@fieldhouse/domain/tracking';

/** What metrics rest on: of each, samples and seconds are counted by themselves. */
export const motion = 0;
export const power = 1;
export const load = 2;
export const body = 3;
export const heart = 4;
export const effort = 5;
export const recovery = 6;
const groups = 7;

const five = [1, 2, 3, 4, 5];
const table: readonly (readonly [id: string, group: number])[] = [
  ['distance', motion],
  ['speed', motion],
  ['max-speed', motion],
  ['high-speed-distance', motion],
  ['sprints', motion],
  ['sprint-distance', motion],
  ['accelerations', power],
  ['decelerations', power],
  ['metabolic-power', power],
  ['metabolic-energy', power],
  ['high-power-time', power],
  ['player-load', load],
  ['impacts', body],
  ['heart-rate', heart],
  ['max-heart-rate', heart],
  ['edwards-trimp', effort],
  ['banister-trimp', effort],
  ['heart-rate-recovery', recovery],
  ...five.map((zone) => [`speed-zone-${zone}-time`, motion] as const),
  ...five.map((zone) => [`speed-zone-${zone}-distance`, motion] as const),
  ...five.map((zone) => [`heart-rate-zone-${zone}-time`, effort] as const),
];

/** Where a metric stands in a tally. Of a mean it is the sum. */
export const slotOf = (id: string): number => table.findIndex(([known]) => known === id);

export interface Slot {
  readonly metric: WindowMetric;
  readonly group: number;
}

export const slots: readonly Slot[] = table.map(([id, group]) => ({ metric: windowMetric(id)!, group }));

/** A tally: slots, then samples of the groups, then their seconds. One flat list, because it is copied with every batch. */
export const samplesAt = slots.length;
export const secondsAt = samplesAt + groups;
export const tallySize = secondsAt + groups;
