import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import type { InputRow } from '../../processor.js';
import { short } from '../comparing.js';
import { said, type Law } from '../law.js';
import type { ProcessorSubject } from '../processor-cases.js';
import { runProcessor, tablesOf } from '../processor-run.js';

/** Cuts the rows at these places; equal places make empty batches. */
export function cutAt(rows: readonly InputRow[], places: readonly number[]): readonly (readonly InputRow[])[] {
  const edges = [0, ...[...places].sort((a, b) => a - b), rows.length];
  return edges.slice(1).map((end, i) => rows.slice(edges[i], end));
}

export function tableDifference(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): string | null {
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    if (!isDeepStrictEqual(a.get(key), b.get(key))) return `${key}: ${short(a.get(key))} and ${short(b.get(key))}`;
  }
  return null;
}

export const batchingLaw: Law<ProcessorSubject> = {
  id: 'K13',
  title: 'gives the same result however its rows are cut into batches, its state stored between them',
  violations: (subject) =>
    subject.cases.partitions.flatMap((rows, i) => {
      const cuts = fc.array(fc.nat(rows.length), { maxLength: 8 });
      const details = fc.check(
        fc.property(cuts, (places) => {
          const whole = tablesOf(runProcessor(subject, [rows]));
          const difference = tableDifference(
            whole,
            tablesOf(runProcessor(subject, cutAt(rows, places), { stored: true })),
          );
          if (difference !== null) throw new Error(difference);
        }),
        { numRuns: 50, examples: [[[]], [rows.map((_, at) => at)], [[0, 0]]] },
      );
      if (!details.failed) return [];
      return [`partition ${i}: cut at ${short(details.counterexample)}: ${said(details.errorInstance)}`];
    }),
};
