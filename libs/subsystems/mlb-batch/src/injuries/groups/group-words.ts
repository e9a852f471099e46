import type { GroupMetric } from '@fieldhouse/domain/baseball';
import { formatMetric, type MeanChange } from '@fieldhouse/domain';

/** Fewer players than this say little of any others. */
export const smallGroup = 20;

/** Rates change by points: 20 % and 15 % are 5 points apart. */
export const changeUnit = ({ unit }: GroupMetric) => (unit === '%' ? 'points' : unit);

const signed = (metric: GroupMetric, value: number) =>
  `${value > 0 ? '+' : ''}${formatMetric(value, metric.format)}${metric.unit === '' ? '' : ` ${changeUnit(metric)}`}`;

/** What the test says of the change beyond what the uninjured had; where nobody is compared, of the change itself. */
export function testStatement(metric: GroupMetric, tested: MeanChange, isExcess: boolean): string {
  const what = isExcess ? 'The change beyond that of uninjured players' : 'The change';
  if (tested.mean === null) return 'No player of this group has enough on both sides: nothing can be tested.';
  if (tested.low === null || tested.high === null)
    return `${what} is ${signed(metric, tested.mean)} in ${tested.size === 1 ? 'one player' : `${tested.size} players`}; one cannot tell it from chance.`;
  const interval = `95 % interval ${signed(metric, tested.low)} to ${signed(metric, tested.high)}`;
  const holdsZero = tested.low <= 0 && tested.high >= 0;
  return holdsZero
    ? `${what} is ${signed(metric, tested.mean)}; the ${interval} holds zero: it could be chance.`
    : `${what} is ${signed(metric, tested.mean)}; the ${interval} does not hold zero: more than chance would do in one group of twenty.`;
}

export function caveatsOf(counts: {
  readonly used: number;
  readonly stints: number;
  readonly neverReturned: number;
  readonly compared: number;
}): string[] {
  return [
    'Regression to the mean: who was far from his own average before comes nearer to it after, hurt or not. The comparison takes players whose rate before was alike, which holds against it but does not do away with it.',
    `Who returns at all is no chance: ${counts.neverReturned} of ${counts.stints.toLocaleString('en-US')} never pitched or batted again in these data, and nothing here tells of them.`,
    ...(counts.used < smallGroup ? [`${counts.used} players are a small group: one of them can turn the result.`] : []),
    ...(counts.compared < counts.used
      ? [
          `${counts.used - counts.compared} of the ${counts.used} have nobody beside them and do not count in the comparison.`,
        ]
      : []),
    'A change after an injury is no proof that the injury made it: age, role, weather and opponents change too.',
    'Whoever looks at many groups and rates finds one in twenty beyond chance where there is nothing.',
  ];
}
