import type { DomainRecord, RecordKind } from '@fieldhouse/domain';
import { BugError, type InputRow, type PluginContext, type Processor } from '@fieldhouse/plugin-kit';
import { makersOf } from '../host/processor-graph.js';

/** A processor with the parameters it runs by. */
export interface ChainLink {
  readonly processor: Processor;
  readonly ctx: PluginContext<never>;
}

/** What each processor of a chain remembers, by its id. Never changed in place. */
export type ChainState = Readonly<Record<string, unknown>>;

export interface ChainStep {
  readonly state: ChainState;
  /** All that was made, also what another of the chain has read, in the order of making. */
  readonly out: readonly DomainRecord[];
}

/**
 * Processors of one subject's stream, each reading what those before it make: the same plugins, called the same way, as over a stored
 * partition.
 */
export class StreamChain {
  readonly #links: readonly ChainLink[];

  constructor(links: readonly ChainLink[]) {
    this.#links = inOrder(links);
  }

  initial(): ChainState {
    return Object.fromEntries(
      this.#links.map(({ processor, ctx }) => [processor.manifest.id, processor.initial(ctx.settings)]),
    );
  }

  /** Takes rows of one kind in order of time. */
  take(of: RecordKind, rows: readonly InputRow['row'][], state: ChainState): ChainStep {
    return this.#pass(
      rows.map((row) => ({ of: of.kind, row })),
      state,
      ({ processor, ctx }, batch, own) => processor.process(batch, own, ctx),
    );
  }

  /** There is no more to come of the subject. */
  finish(state: ChainState): ChainStep {
    return this.#pass([], state, ({ processor, ctx }, batch, own) => {
      const step = batch.length === 0 ? { state: own, out: [] } : processor.process(batch, own, ctx);
      const end = processor.finish(step.state, ctx);
      return { state: end.state, out: [...step.out, ...end.out] };
    });
  }

  /** A state as it was stored. @throws BugError it is not one of these processors' */
  restore(stored: unknown): ChainState {
    const states = stored as ChainState;
    return Object.fromEntries(
      this.#links.map(({ processor }) => {
        const { id } = processor.manifest;
        const read = processor.state.safeParse(states[id]);
        if (!read.success) throw new BugError(`a stored state does not fit processor "${id}": ${read.error.message}`);
        return [id, read.data];
      }),
    );
  }

  #pass(
    rows: readonly InputRow[],
    state: ChainState,
    step: (
      link: ChainLink,
      batch: readonly InputRow[],
      own: unknown,
    ) => { state: unknown; out: readonly DomainRecord[] },
  ): ChainStep {
    const after: Record<string, unknown> = {};
    const out: DomainRecord[] = [];
    const seen: InputRow[] = [...rows];
    for (const link of this.#links) {
      const { manifest, inputs } = link.processor;
      const batch = seen.filter(({ of }) => inputs.some((input) => input.of.kind === of));
      const made = step(link, batch, state[manifest.id]);
      after[manifest.id] = made.state;
      for (const record of made.out) {
        out.push(record);
        seen.push({ of: record.of.kind, row: record.row as InputRow['row'] });
      }
    }
    return { state: after, out };
  }
}

/** Makers before those who read what they make; the host has refused cycles. */
function inOrder(links: readonly ChainLink[]): readonly ChainLink[] {
  const all = links.map(({ processor }) => processor);
  const left = new Map(links.map((link) => [link.processor.manifest.id, link]));
  const ordered: ChainLink[] = [];
  while (left.size > 0) {
    const ready = [...left.values()].filter(({ processor }) => !makersOf(processor, all).some((id) => left.has(id)));
    if (ready.length === 0) throw new BugError(`processors in a circle: ${[...left.keys()].join(', ')}`);
    for (const link of ready) left.delete(link.processor.manifest.id);
    ordered.push(...ready);
  }
  return ordered;
}
