import type { Source } from '@fieldhouse/plugin-kit';
import type { Job } from '@fieldhouse/queue';
import { HostFault } from './host.error.js';
import type { InstalledProcessor, InstalledSource, Installation, Plugin, ProcessorSettings } from './installation.js';
import { jobFaults, type JobHandler } from './job-checks.js';
import { installProcessors, processorFaults } from './processor-checks.js';
import { install, installationId, repeated, sourceFaults } from './source-checks.js';

export interface HostDeclaration {
  /** Sources and processors, as the subsystems' registration files export them. */
  readonly plugins: readonly Plugin[];
  readonly installations: readonly Installation[];
  readonly processorSettings?: readonly ProcessorSettings[];
  /** Folder of a plugin by its object, where it is known: its name must be the plugin's id. */
  readonly folders?: ReadonlyMap<Plugin, string>;
  /** Jobs of subsystems beside the engine's own, and who does them. */
  readonly jobs?: readonly Job<never>[];
  readonly handlers?: readonly JobHandler[];
}

/** What is installed here. Made once at the start of a program, never changed. */
export interface PluginHost {
  readonly sources: readonly Source[];
  readonly installations: ReadonlyMap<string, InstalledSource>;
  readonly processors: ReadonlyMap<string, InstalledProcessor>;
  /** The column by which the processors that read a kind partition it, by kind. */
  readonly partitions: ReadonlyMap<string, string>;
  readonly handlers: readonly JobHandler[];
}

/** @throws HostFault with everything that is wrong, each line saying what to mend */
export function createPluginHost(declaration: HostDeclaration): PluginHost {
  const { plugins, installations, folders = new Map<Plugin, string>(), jobs = [], handlers = [] } = declaration;
  const sources = plugins.filter((plugin) => plugin.kind === 'source');
  const processors = plugins.filter((plugin) => plugin.kind === 'processor');
  const configured = installations.map((installation) => install(installation, sources));
  const computing = installProcessors(processors, declaration.processorSettings ?? []);
  const faults = [
    ...idFaults(plugins, installations, folders),
    ...sources.flatMap(sourceFaults),
    ...configured.flatMap(({ faults }) => faults),
    ...processorFaults(processors, sources),
    ...computing.faults,
    ...jobFaults(jobs, handlers),
  ];
  if (faults.length > 0) throw new HostFault(faults);
  return {
    sources,
    installations: new Map(configured.flatMap(({ installed }) => (installed ? [[installed.id, installed]] : []))),
    processors: new Map(computing.installed.map((entry) => [entry.processor.manifest.id, entry])),
    partitions: new Map(
      processors.flatMap(({ inputs }) => inputs.map(({ of, partitionBy }) => [of.kind, partitionBy] as const)),
    ),
    handlers,
  };
}

function idFaults(
  plugins: readonly Plugin[],
  installations: readonly Installation[],
  folders: ReadonlyMap<Plugin, string>,
): string[] {
  const ids = plugins.map(({ manifest }) => manifest.id);
  return [
    ...repeated(ids).map(
      (id) =>
        `two plugins have the id "${id}"; rename one in its manifest, or take one of its two registration lines out`,
    ),
    ...repeated(installations.map(installationId)).map(
      (id) => `two installations have the id "${id}"; give one of them an id of its own`,
    ),
    ...installations
      .map(installationId)
      .filter((id) => plugins.some(({ kind, manifest }) => kind === 'processor' && manifest.id === id))
      .map((id) => `installation "${id}" has the id of a processor; give it another`),
    ...plugins.flatMap((plugin) => {
      const folder = folders.get(plugin);
      return folder === undefined || folder === plugin.manifest.id
        ? []
        : [
            `${plugin.kind} "${plugin.manifest.id}" lies in the folder "${folder}"; mend manifest.id, or rename the folder`,
          ];
    }),
  ];
}

/** @throws HostFault naming those there are */
export function installationOf(host: PluginHost, id: string): InstalledSource {
  const installed = host.installations.get(id);
  if (installed !== undefined) return installed;
  const known = [...host.installations.keys()].join(', ') || 'none';
  throw new HostFault([`installation "${id}" is not known here (installed: ${known})`]);
}
