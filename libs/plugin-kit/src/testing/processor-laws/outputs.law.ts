import { said, type Law } from '../law.js';
import type { ProcessorSubject } from '../processor-cases.js';
import { runProcessor } from '../processor-run.js';
import { misfits } from '../record-fit.js';

export const outputsLaw: Law<ProcessorSubject> = {
  id: 'K05',
  title: 'puts out records of its declared kinds that fit their tables',
  violations: (subject) => {
    const { processor, cases } = subject;
    const found = new Set(inputViolations(subject));
    let outputs = 0;
    for (const [i, rows] of cases.partitions.entries()) {
      try {
        const out = runProcessor(subject, [rows]);
        outputs += out.length;
        for (const record of out) {
          misfits(record, processor.outputs, 'ours').forEach((why) => found.add(`partition ${i}: ${why}`));
        }
      } catch (error) {
        found.add(`partition ${i}: throws ${said(error)}`);
      }
    }
    if (outputs === 0 && found.size === 0) found.add('puts out nothing for any partition of the cases');
    return [...found];
  },
};

/** The engine hands over only rows of declared inputs; cases must not either. */
function inputViolations({ processor, cases }: ProcessorSubject): readonly string[] {
  const declared = new Set(processor.inputs.map(({ of }) => of.kind));
  const foreign = cases.partitions.flat().filter(({ of }) => !declared.has(of));
  const none = cases.partitions.some((rows) => rows.length > 0) ? [] : ['the cases have no rows'];
  return [...none, ...foreign.map(({ of }) => `the cases hold rows of ${of}, which is no declared input`)];
}

export const emptyPartitionLaw: Law<ProcessorSubject> = {
  id: 'K05',
  title: 'copes with a partition without a row',
  violations: (subject) => {
    try {
      runProcessor(subject, []);
      runProcessor(subject, [[]]);
      return [];
    } catch (error) {
      return [`throws ${said(error)}`];
    }
  },
};
