import {
  evaluate,
  fact,
  midRank,
  poolPlaces,
  type Counts,
  type LineKind,
  type Metric,
  type PoolPlace,
  type RecordKind,
} from '@fieldhouse/domain';
import { z } from 'zod';
import {
  defineProcessor,
  type InputRow,
  type Processor,
  type ProcessorInput,
  type ProcessorManifest,
} from './processor.js';

const parameters = z.strictObject({
  convention: z.enum(['mid-rank', 'original']).default('mid-rank').meta({
    title: 'Convention of the percentile',
    description:
      'mid-rank: 100 × (worse + half of the equal ones, himself among them) ÷ pool. original: 100 × worse ÷ (pool − 1), so that the last has 0 and the first 100; 0 in a pool of one.',
  }),
});
const state = z.object({
  seasonId: z.string().nullable(),
  positions: z.record(z.string(), z.string()),
  players: z.array(z.object({ person: z.string(), phase: z.string(), values: z.array(z.number().nullable()) })),
});

interface Player {
  readonly person: string;
  readonly phase: string;
  /** In the order of the metrics. */
  readonly values: readonly (number | null)[];
}

export interface RanksState {
  readonly seasonId: string | null;
  /** Person → position. */
  readonly positions: Readonly<Record<string, string>>;
  readonly players: readonly Player[];
}

export interface Ranking {
  /** Whose season lines are compared: the totals over all clubs of those who have played a game. */
  readonly line: LineKind;
  /** `person`, `seasonId`, `phase`, `metric`, `pool`, `value`, `poolSize`, `below`, `equal`, `percentile`. */
  readonly ranks: RecordKind;
  readonly metrics: readonly Metric[];
  /** A player is in each pool that takes his position; one without positions takes everybody. */
  readonly pools: readonly { readonly id: string; readonly positions?: readonly string[] }[];
  /** Rows with `person` and `position`; what comes later says it better. Read only where a pool asks for positions. */
  readonly positions?: readonly ProcessorInput[];
}

type RankParameters = typeof parameters;

/**
 * The processor that says where each player stands among those of his pools. Players are compared by what they did for all
 * clubs of the season together; without a game, or without a value, they are in no pool. A higher percentile always is the
 * better one, and equal values have equal percentiles.
 */
export function defineRanks(manifest: ProcessorManifest, ranking: Ranking): Processor<RankParameters, RanksState> {
  const { line, ranks, metrics } = ranking;
  return defineProcessor<RankParameters, RanksState>({
    manifest,
    parameters,
    inputs: [{ of: line.season, partitionBy: 'seasonId', orderBy: ['person', 'phase'] }, ...(ranking.positions ?? [])],
    outputs: [ranks],
    state,
    initial: () => ({ seasonId: null, positions: {}, players: [] }),
    process(batch, before) {
      const players = batch.filter(({ of }) => of === line.season.kind).flatMap(({ row }) => playersOf(metrics, row));
      const told = batch.filter(({ of }) => of !== line.season.kind).flatMap(({ row }) => positionOf(row));
      const first = batch[0]?.row as { readonly seasonId: string } | undefined;
      return {
        state: {
          seasonId: before.seasonId ?? first?.seasonId ?? null,
          positions: { ...before.positions, ...Object.fromEntries(told) },
          players: [...before.players, ...players],
        },
        out: [],
      };
    },
    finish(before, { settings }) {
      const percentile = settings.convention === 'original' ? shareOfOthers : midRank;
      const out = [...rankedPlayers(ranking, before)].map(({ place, ...rest }) =>
        fact(ranks, { ...rest, ...place, seasonId: before.seasonId, percentile: percentile(place) }),
      );
      return { state: before, out };
    },
  });
}

/** 100 × index ÷ (pool − 1) by values ascending, equal ones at the first index of theirs. */
const shareOfOthers = ({ below, poolSize }: PoolPlace) => (poolSize === 1 ? 0 : (100 * below) / (poolSize - 1));

function playersOf(metrics: readonly Metric[], row: InputRow['row']): readonly Player[] {
  const { person, phase, clubOrTotal, games, ...counts } = row as Readonly<
    Record<'person' | 'phase' | 'clubOrTotal', string>
  > &
    Counts;
  if (clubOrTotal !== 'total' || !(Number(games) > 0)) return [];
  return [{ person, phase, values: metrics.map(({ formula }) => evaluate(formula, { ...counts, games })) }];
}

function positionOf(row: InputRow['row']): readonly (readonly [string, string])[] {
  const { person, position } = row as { readonly person: string; readonly position: string | null };
  return position === null ? [] : [[person, position]];
}

function* rankedPlayers({ metrics, pools }: Ranking, { players, positions }: RanksState) {
  for (const phase of [...new Set(players.map((player) => player.phase))].sort()) {
    for (const pool of pools) {
      const inPool = players.filter(
        (player) =>
          player.phase === phase &&
          (pool.positions === undefined || pool.positions.includes(positions[player.person] ?? '')),
      );
      for (const [at, metric] of metrics.entries()) {
        const valued = inPool.flatMap(({ person, values }) => {
          const value = values[at] ?? null;
          return value === null ? [] : [{ person, value }];
        });
        const places = poolPlaces(
          valued.map(({ value }) => value),
          metric.better,
        );
        for (const { person, value } of valued) {
          yield { person, phase, metric: metric.id, pool: pool.id, value, place: places.get(value)! };
        }
      }
    }
  }
}
