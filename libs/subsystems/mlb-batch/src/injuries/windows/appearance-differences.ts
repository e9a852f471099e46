import { differenceOfMeans, differenceOfShares, ratioSumSample, sampleOf } from '@fieldhouse/domain';
import {
  addAppearances,
  onBasePart,
  sluggingPart,
  type AppearanceCounts,
  type AppearanceResult,
  type PlayerRole,
} from '@fieldhouse/domain/baseball';
import { inOrderOfWeight, toldDifference, type ComparedMetric, type ToldDifference } from './difference-words.js';

type Results = readonly AppearanceResult[];
type Words = Pick<ComparedMetric, 'more' | 'less' | 'same'>;

/** As the batting metrics mark small samples. */
const fewAppearances = 100;
const fewAtBats = 90;

const names = {
  'on-base-plus-slugging': 'On-base plus slugging',
  'batting-average': 'Batting average',
  'on-base-average': 'On-base average',
  'slugging-average': 'Slugging average',
  'strikeout-rate': 'Strikeouts',
  'walk-rate': 'Walks',
} as const;
type MetricId = keyof typeof names;

const words: Readonly<Record<PlayerRole, Readonly<Record<MetricId, Words>>>> = {
  pitcher: {
    'on-base-plus-slugging': threeWays('Batters hit', 'better', 'worse', 'as well'),
    'batting-average': threeWays('Batters get', 'more hits', 'fewer hits', 'as many hits'),
    'on-base-average': threeWays('Batters reach base', 'more', 'less', 'as often'),
    'slugging-average': threeWays('Batters hit with', 'more power', 'less power', 'as much power'),
    'strikeout-rate': threeWays('He strikes out', 'more batters', 'fewer batters', 'as many batters'),
    'walk-rate': threeWays('He walks', 'more batters', 'fewer batters', 'as many batters'),
  },
  batter: {
    'on-base-plus-slugging': threeWays('He hits', 'better', 'worse', 'as well'),
    'batting-average': threeWays('He gets', 'more hits', 'fewer hits', 'as many hits'),
    'on-base-average': threeWays('He reaches base', 'more', 'less', 'as often'),
    'slugging-average': threeWays('He hits with', 'more power', 'less power', 'as much power'),
    'strikeout-rate': threeWays('He strikes out', 'more', 'less', 'as often'),
    'walk-rate': threeWays('He walks', 'more', 'less', 'as often'),
  },
};

function threeWays(verb: string, more: string, less: string, same: string): Words {
  return { more: `${verb} ${more}`, less: `${verb} ${less}`, same: `${verb} ${same}` };
}

/** What became different about a batter's plate appearances, or of those against a pitcher. */
export function appearanceDifferences(before: Results, after: Results, role: PlayerRole): ToldDifference[] {
  const [earlier, later] = [addAppearances(before), addAppearances(after)];
  const average = (id: MetricId): ComparedMetric => ({
    id,
    name: role === 'pitcher' && !id.endsWith('rate') ? `${names[id]} against him` : names[id],
    unit: '',
    format: 'average',
    sampleUnit: 'plate appearances',
    smallBelow: fewAppearances,
    ...words[role][id],
  });
  const ofAtBats = { sampleUnit: 'at-bats', smallBelow: fewAtBats };
  const rate = { unit: 'points', format: 'percent1' } as const;
  const shares = (share: (counts: AppearanceCounts) => Parameters<typeof differenceOfShares>[0]) =>
    differenceOfShares(share(earlier), share(later));
  return inOrderOfWeight([
    toldDifference(average('on-base-plus-slugging'), differenceOfSums(before, after)),
    toldDifference(average('on-base-average'), differenceOfOnBase(before, after)),
    toldDifference({ ...average('slugging-average'), ...ofAtBats }, differenceOfBases(before, after)),
    toldDifference(
      { ...average('batting-average'), ...ofAtBats },
      shares(({ singles, doubles, triples, homeRuns, atBats }) => ({
        successes: singles + doubles + triples + homeRuns,
        trials: atBats,
      })),
    ),
    toldDifference(
      { ...average('strikeout-rate'), ...rate },
      shares(({ strikeouts, plateAppearances }) => ({ successes: strikeouts, trials: plateAppearances })),
    ),
    toldDifference(
      { ...average('walk-rate'), ...rate },
      shares(({ walks, plateAppearances }) => ({ successes: walks, trials: plateAppearances })),
    ),
  ]);
}

/** On-base plus slugging is a sum of two ratios over the same plate appearances. */
function differenceOfSums(before: Results, after: Results) {
  const sample = (results: Results) =>
    ratioSumSample(results.map((result) => [onBasePart(result), sluggingPart(result)]));
  const difference = differenceOfMeans(sample(before), sample(after));
  return { ...difference, method: 'Delta method with a t interval' };
}

function differenceOfOnBase(before: Results, after: Results) {
  const share = (results: Results) => ({
    successes: sumOf(results, (result) => onBasePart(result).above),
    trials: sumOf(results, (result) => onBasePart(result).below),
  });
  return differenceOfShares(share(before), share(after));
}

/** Bases of each at-bat: a mean of values from 0 to 4. */
function differenceOfBases(before: Results, after: Results) {
  const sample = (results: Results) =>
    sampleOf(results.map(sluggingPart).flatMap(({ above, below }) => (below === 0 ? [] : [above])));
  return differenceOfMeans(sample(before), sample(after));
}

const sumOf = (results: Results, value: (result: AppearanceResult) => number) =>
  results.reduce((sum, result) => sum + value(result), 0);
