import type { DomainRecord } from '@fieldhouse/domain';
import type { PluginContext } from '../context.js';
import type { InputRow } from '../processor.js';
import { copyOf } from './comparing.js';
import { createTestContext } from './context/test-context.js';
import type { ProcessorSubject } from './processor-cases.js';

export function processorContext({ processor, cases }: ProcessorSubject): PluginContext<Record<string, unknown>> {
  return createTestContext({ settings: processor.parameters.parse(cases.parameters ?? {}) }).ctx;
}

/**
 * Runs rows through the processor in the given batches, as the engine does: after each batch the state is stored as JSON and
 * read back, if `stored`.
 */
export function runProcessor(
  subject: ProcessorSubject,
  batches: readonly (readonly InputRow[])[],
  { stored = false }: { readonly stored?: boolean } = {},
): readonly DomainRecord[] {
  const { processor } = subject;
  const ctx = processorContext(subject);
  const out: DomainRecord[] = [];
  let state = processor.initial(ctx.settings);
  for (const batch of batches) {
    const step = processor.process(copyOf(batch), state, ctx);
    out.push(...step.out);
    state = stored ? processor.state.parse(JSON.parse(JSON.stringify(step.state))) : step.state;
  }
  out.push(...processor.finish(state, ctx).out);
  return out;
}

/** What stands in the tables afterwards: of several records of one key the last. */
export function tablesOf(records: readonly DomainRecord[]): ReadonlyMap<string, unknown> {
  const rows = records.map(({ of, row }): readonly [string, unknown] => {
    const values = row as Readonly<Record<string, unknown>>;
    return [JSON.stringify([of.kind, ...of.key.map((column) => values[column])]), row];
  });
  return new Map(rows);
}
