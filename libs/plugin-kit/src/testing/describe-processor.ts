import { describe, it } from '@jest/globals';
import type { ZodObject } from 'zod';
import type { Processor } from '../processor.js';
import { hold } from './law.js';
import type { ProcessorCases, ProcessorSubject } from './processor-cases.js';
import { processorLaws } from './processor-laws/processor-laws.js';

/**
 * The conformance suite of a processor, in one call from its spec:
 *
 * ```ts
 * describeProcessor(battingLines, { folder: import.meta.url, partitions: [rowsOfSeason2019] });
 * ```
 */
export function describeProcessor<Parameters extends ZodObject, State>(
  processor: Processor<Parameters, State>,
  cases: ProcessorCases,
): void {
  // The laws handle parameters and states as values only, never by their type.
  const subject: ProcessorSubject = { processor: processor as unknown as ProcessorSubject['processor'], cases };
  describe(`the processor ${processor.manifest.id}`, () => {
    it.each(processorLaws.map((law) => [`[P04] ${law.id} ${law.title}`, law] as const))(
      '%s',
      (_, law) => hold(law, subject),
      60_000,
    );
  });
}
