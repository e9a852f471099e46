import type { Processor, Source } from '@fieldhouse/plugin-kit';
import type { InstalledProcessor, ProcessorSettings } from './installation.js';
import { scheduleFault } from '../schedules/schedule-times.js';
import { cycleAmong } from './processor-graph.js';
import { checkSettings } from './settings-check.js';

/** What is wrong among processors, given who else makes record kinds. */
export function processorFaults(processors: readonly Processor[], sources: readonly Source[]): string[] {
  const made = new Set([
    ...sources.flatMap((source) => source.feeds.flatMap((feed) => feed.emits.map(({ kind }) => kind))),
    ...processors.flatMap(({ outputs }) => outputs.map(({ kind }) => kind)),
  ]);
  const cycle = cycleAmong(processors);
  return [
    ...processors.flatMap((processor) => inputFaults(processor, made)),
    ...processors.flatMap((processor) => outputFaults(processor)),
    ...partitionFaults(processors),
    ...makerFaults(processors, sources),
    ...(cycle === null ? [] : [`processors read each other in a circle: ${cycle.join(' ← ')}; cut one input`]),
  ];
}

function inputFaults({ manifest, inputs }: Processor, made: ReadonlySet<string>): string[] {
  const here = `processor "${manifest.id}"`;
  if (inputs.length === 0) return [`${here}: it declares no input, so nothing would ever fire it`];
  return inputs.flatMap((input) => [
    ...(made.has(input.of.kind)
      ? []
      : [`${here}: input "${input.of.kind}" is made by no feed and no processor; register who makes it`]),
    ...(input.of.columns[input.partitionBy] === undefined
      ? [`${here}: input "${input.of.kind}" has no column "${input.partitionBy}" to partition by`]
      : []),
    ...(input.of.columns[input.partitionBy]?.refersTo === undefined
      ? []
      : [
          `${here}: input "${input.of.kind}": partitionBy "${input.partitionBy}" refers to an entity; use a plain column`,
        ]),
    ...(input.partitionBy === inputs[0]?.partitionBy
      ? []
      : [
          `${here}: input "${input.of.kind}" is partitioned by "${input.partitionBy}", the first by "${inputs[0]?.partitionBy}"; all must be alike`,
        ]),
  ]);
}

/** A kind has one way to be partitioned: changes are told by partition. */
function partitionFaults(processors: readonly Processor[]): string[] {
  const columns = new Map<string, Set<string>>();
  for (const { inputs } of processors)
    for (const { of, partitionBy } of inputs)
      columns.set(of.kind, (columns.get(of.kind) ?? new Set()).add(partitionBy));
  return [...columns]
    .filter(([, names]) => names.size > 1)
    .map(
      ([kind, names]) => `processors read "${kind}" by different partitions (${[...names].join(', ')}); agree on one`,
    );
}

function outputFaults({ manifest, inputs, outputs }: Processor): string[] {
  const partition = inputs[0]?.partitionBy;
  if (partition === undefined) return [];
  return outputs
    .filter(({ columns }) => columns[partition] === undefined)
    .map(
      ({ kind }) =>
        `processor "${manifest.id}": output "${kind}" has no column "${partition}", the partition it replaces`,
    );
}

/** What a processor makes of a partition replaces all that stands there: who else writes the kind would lose its rows. */
function makerFaults(processors: readonly Processor[], sources: readonly Source[]): string[] {
  const told = sources.flatMap(({ manifest, feeds }) =>
    feeds.flatMap((feed) => feed.emits.map(({ kind }) => [kind, `source "${manifest.id}"`] as const)),
  );
  const made = processors.flatMap(({ manifest, outputs }) =>
    outputs.map(({ kind }) => [kind, `processor "${manifest.id}"`] as const),
  );
  return [...new Set(made.map(([kind]) => kind))].flatMap((kind) => {
    const makers = new Set([...made, ...told].filter(([each]) => each === kind).map(([, maker]) => maker));
    return makers.size === 1
      ? []
      : [
          `"${kind}" is made by ${[...makers].join(' and ')}, and each would remove the other's rows; give each its own`,
        ];
  });
}

/** Processors with their parameters read, or what to mend in them. */
export function installProcessors(
  processors: readonly Processor[],
  given: readonly ProcessorSettings[],
): { readonly installed: readonly InstalledProcessor[]; readonly faults: readonly string[] } {
  const faults = given
    .filter(({ processor }) => !processors.some(({ manifest }) => manifest.id === processor))
    .map(({ processor }) => `parameters of processor "${processor}": it is not registered`);
  const installed: InstalledProcessor[] = [];
  for (const processor of processors) {
    const { id } = processor.manifest;
    const { parameters = {}, fallback } = given.find((entry) => entry.processor === id) ?? {};
    const wrongTimes = fallback === undefined ? null : scheduleFault(fallback);
    if (wrongTimes !== null) faults.push(`processor "${id}": fallback.${wrongTimes}`);
    const checked = checkSettings(processor.parameters, parameters);
    if (checked.ok) installed.push({ processor, parameters: checked.settings, fallback });
    else
      faults.push(...checked.faults.map(({ where, message }) => `processor "${id}": parameters.${where}: ${message}`));
  }
  return { installed, faults };
}
