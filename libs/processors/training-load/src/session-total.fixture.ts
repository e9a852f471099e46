import type { RecordOf } from '@fieldhouse/domain';
import type { dailyLoad, sessionTotal } from '@fieldhouse/domain/tracking';
import type { InputRow } from '@fieldhouse/plugin-kit';
import { createTestContext } from '@fieldhouse/plugin-kit/testing';
import { trainingLoad } from './training-load.processor.js';

export const sessionTotalRow = (given: Partial<RecordOf<typeof sessionTotal>>): InputRow =>
  ({
    of: 'session-total',
    row: {
      session: 'north-park:2026-05-01-match',
      person: '01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6e7f',
      metric: 'distance',
      localDate: '2026-05-01',
      value: 9000,
      samples: 57_000,
      seconds: 5700,
      ...given,
    },
  }) as InputRow;

export function loadsOf(rows: readonly InputRow[]): readonly RecordOf<typeof dailyLoad>[] {
  const { ctx } = createTestContext({ settings: trainingLoad.parameters.parse({}) });
  const { state } = trainingLoad.process(rows, trainingLoad.initial(ctx.settings), ctx);
  return trainingLoad.finish(state, ctx).out.map(({ row }) => row as RecordOf<typeof dailyLoad>);
}
