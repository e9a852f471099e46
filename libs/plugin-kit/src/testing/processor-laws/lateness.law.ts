import * as fc from 'fast-check';
import { short } from '../comparing.js';
import { said, type Law } from '../law.js';
import type { ProcessorSubject } from '../processor-cases.js';
import { runProcessor, tablesOf } from '../processor-run.js';
import { tableDifference } from './batching.law.js';

export const repeatedLaw: Law<ProcessorSubject> = {
  id: 'K13',
  title: 'takes a row that comes again as it declares',
  violations: (subject) => {
    if (subject.processor.windows?.repeated !== 'ignored') return [];
    return subject.cases.partitions.flatMap((rows, i) => {
      const whole = tablesOf(runProcessor(subject, [rows]));
      const again = fc.array(fc.nat(Math.max(0, rows.length - 1)), { maxLength: 10 });
      const details = fc.check(
        fc.property(again, fc.nat(3), (places, distance) => {
          const repeated = rows.flatMap((row, at) => {
            const earlier = at - distance;
            return places.includes(earlier) ? [row, rows[earlier]!] : [row];
          });
          const difference = tableDifference(whole, tablesOf(runProcessor(subject, [repeated])));
          if (difference !== null) throw new Error(difference);
        }),
        { numRuns: 50, examples: [[rows.map((_, at) => at), 0]] },
      );
      if (!details.failed) return [];
      return [`partition ${i}: repeated ${short(details.counterexample)}: ${said(details.errorInstance)}`];
    });
  },
};

export const lateLaw: Law<ProcessorSubject> = {
  id: 'K13',
  title: 'takes a row that comes too late as it declares',
  violations: (subject) => {
    const { processor, cases } = subject;
    const { windows } = processor;
    const rows = cases.partitions[0] ?? [];
    if (windows === undefined) return [];
    if (cases.lateRows === undefined) return ['the cases have no lateRows, though the processor has windows'];
    const onTime = tablesOf(runProcessor(subject, [rows]));
    try {
      const withLate = tablesOf(runProcessor(subject, [rows, cases.lateRows]));
      if (windows.late === 'error') return ['a late row is no error, though declared as one'];
      const difference = tableDifference(onTime, withLate);
      return difference === null ? [] : [`a late row changes a closed window: ${difference}`];
    } catch (error) {
      return windows.late === 'error' ? [] : [`a late row is to be counted, not thrown at: ${said(error)}`];
    }
  },
};
