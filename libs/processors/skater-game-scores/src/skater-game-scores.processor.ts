import { evaluate, fact, type RecordOf } from '@fieldhouse/domain';
import { gameScoreFormulas, gameScoreMeasures, skaterGameDetail, skaterGameScore } from '@fieldhouse/domain/hockey';
import { defineProcessor } from '@fieldhouse/plugin-kit';
import { z } from 'zod';

/** The Game Score of each skater's game, where all that it needs is known; what he did himself, by itself, where that is. */
export const skaterGameScores = defineProcessor({
  manifest: { id: 'skater-game-scores', title: 'Game Scores of skaters', version: 1, sport: 'hockey', owner: 'hockey' },
  parameters: z.strictObject({}),
  inputs: [{ of: skaterGameDetail, partitionBy: 'seasonId', orderBy: ['game'] }],
  outputs: [skaterGameScore],
  state: z.strictObject({}),
  initial: () => ({}),
  process(batch, state) {
    const out = batch.flatMap(({ row }) => {
      const { game, person, club, source, seasonId, ...counts } = row as RecordOf<typeof skaterGameDetail>;
      return gameScoreMeasures.flatMap((measure) => {
        const score = evaluate(gameScoreFormulas[measure], counts);
        if (score === null) return [];
        return [fact(skaterGameScore, { game, person, club, source, seasonId, measure, score: rounded(score) })];
      });
    });
    return { state, out };
  },
  finish: (state) => ({ state, out: [] }),
});

/** Every weight is a multiple of 0.005, so more digits are noise of the sum. */
const rounded = (score: number) => Math.round(score * 1000) / 1000;
