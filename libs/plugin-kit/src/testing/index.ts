export { createTestContext, type TestContext, type TestContextOptions } from './context/test-context.js';
export { type RecordedAnswer, type RecordedUpstream } from './context/recorded-upstream.js';
export { describeProcessor } from './describe-processor.js';
export { describeSource } from './describe-source.js';
export type { ProcessorCases } from './processor-cases.js';
export { referenceData, type ReferenceData, type ReferenceRow } from './reference-data.js';
export type { SourceCases } from './source-cases.js';
