import type { Law } from '../law.js';
import type { ProcessorSubject } from '../processor-cases.js';
import { batchingLaw } from './batching.law.js';
import { lateLaw, repeatedLaw } from './lateness.law.js';
import { parametersLaw, processorManifestLaw } from './manifest.law.js';
import { emptyPartitionLaw, outputsLaw } from './outputs.law.js';
import { sameOutputLaw, untouchedInputLaw } from './purity.law.js';

/** What every processor holds to. */
export const processorLaws: readonly Law<ProcessorSubject>[] = [
  processorManifestLaw,
  parametersLaw,
  outputsLaw,
  emptyPartitionLaw,
  sameOutputLaw,
  untouchedInputLaw,
  batchingLaw,
  repeatedLaw,
  lateLaw,
];
