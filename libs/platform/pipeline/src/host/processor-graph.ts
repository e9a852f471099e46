import type { Processor } from '@fieldhouse/plugin-kit';

/** Ids of the processors that make one of this processor's inputs. */
export function makersOf(processor: Processor, all: readonly Processor[]): readonly string[] {
  const wanted = new Set(processor.inputs.map((input) => input.of.kind));
  return all.filter((other) => other.outputs.some(({ kind }) => wanted.has(kind))).map((other) => other.manifest.id);
}

/** The processors of one cycle, each reading what the one before it makes; null where there is none. */
export function cycleAmong(all: readonly Processor[]): readonly string[] | null {
  const byId = new Map(all.map((processor) => [processor.manifest.id, processor]));
  const clear = new Set<string>();
  const walk = (id: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(id)) return [...path.slice(path.indexOf(id)), id];
    const processor = byId.get(id);
    if (processor === undefined || clear.has(id)) return null;
    for (const maker of makersOf(processor, all)) {
      const cycle = walk(maker, [...path, id]);
      if (cycle !== null) return cycle;
    }
    clear.add(id);
    return null;
  };
  for (const id of byId.keys()) {
    const cycle = walk(id, []);
    if (cycle !== null) return cycle;
  }
  return null;
}
