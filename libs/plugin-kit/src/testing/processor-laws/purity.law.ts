import { isDeepStrictEqual } from 'node:util';
import { copyOf, deepFreeze, firstDifference } from '../comparing.js';
import { said, type Law } from '../law.js';
import type { ProcessorSubject } from '../processor-cases.js';
import { processorContext, runProcessor } from '../processor-run.js';
import { impurities } from '../purity.js';

export const sameOutputLaw: Law<ProcessorSubject> = {
  id: 'K13',
  title: 'gives the same output for the same input, without clock, network or chance',
  violations: (subject) =>
    subject.cases.partitions.flatMap((rows, i) => {
      try {
        const { result, touched } = impurities(() => runProcessor(subject, [rows]));
        const difference = firstDifference(result, runProcessor(subject, [rows]));
        const differs = difference === null ? [] : [`partition ${i}: the second time differs: ${difference}`];
        return [...touched.map((what) => `partition ${i}: uses ${what}`), ...differs];
      } catch (error) {
        return [`partition ${i}: throws ${said(error)}`];
      }
    }),
};

export const untouchedInputLaw: Law<ProcessorSubject> = {
  id: 'K13',
  title: 'leaves rows, states and parameters that it is given as they were',
  violations: (subject) => {
    const { processor, cases } = subject;
    const found = new Set<string>();
    for (const [i, rows] of cases.partitions.entries()) {
      const ctx = processorContext(subject);
      deepFreeze(ctx.settings);
      try {
        let state = deepFreeze(processor.initial(ctx.settings));
        for (const row of rows) state = deepFreeze(processor.process(deepFreeze([copyOf(row)]), state, ctx).state);
        processor.finish(state, ctx);
      } catch (error) {
        found.add(`partition ${i}: changes what it is given, or fails a row at a time: ${said(error)}`);
      }
      // Whoever changes a row only where it can, sees no frozen ones here.
      const given = copyOf(rows);
      runQuietly(() => processor.process(given, processor.initial(ctx.settings), ctx));
      if (!isDeepStrictEqual(given, rows)) found.add(`partition ${i}: changes its rows`);
    }
    return [...found];
  },
};

function runQuietly(run: () => unknown): void {
  try {
    run();
  } catch {
    // Another law tells of it.
  }
}
