import type { operationsRoutes, RouteOutput } from '@fieldhouse/contracts';
import { formTexts, secretTexts, type FormField, type Processor, type Source } from '@fieldhouse/plugin-kit';
import type { InstalledPlugin, PluginInstallation } from './installed-plugins.js';

export type PluginView = RouteOutput<typeof operationsRoutes.plugins>['plugins'][number];
export type InstallationView = PluginView['installations'][number];

/** A plugin as pages show it. */
export function pluginView({ plugin, form }: InstalledPlugin, installations: InstallationView[]): PluginView {
  const { id, title, sport, owner } = plugin.manifest;
  const own = plugin.kind === 'source' ? sourceFacts(plugin) : processorFacts(plugin);
  return { id, kind: plugin.kind, title, sport, owner, ...own, settings: form.map(fieldView), installations };
}

export function installationView(
  { form }: InstalledPlugin,
  { id, settings, notice, schedule }: PluginInstallation,
  lastRun: InstallationView['lastRun'],
): InstallationView {
  const secrets = Object.keys(secretTexts(form, settings));
  return { id, notice, values: { ...formTexts(form, settings) }, secrets, schedule, lastRun };
}

type Facts = Omit<PluginView, 'id' | 'kind' | 'title' | 'sport' | 'owner' | 'settings' | 'installations'>;

function sourceFacts({ manifest, feeds }: Source): Facts {
  const { data, hosts, rate } = manifest;
  return {
    version: null,
    licence: data.licence,
    notice: data.notice,
    terms: data.termsUrl ?? null,
    hosts: [...hosts],
    requestsPerSecond: rate.requestsPerSecond,
    feeds: feeds.map(({ name, title }) => ({ name, title })),
    reads: [],
    makes: [...new Set(feeds.flatMap(({ emits }) => emits.map(({ kind }) => kind)))],
  };
}

function processorFacts({ manifest, inputs, outputs }: Processor): Facts {
  return {
    version: manifest.version,
    licence: null,
    notice: null,
    terms: null,
    hosts: [],
    requestsPerSecond: null,
    feeds: [],
    reads: inputs.map(({ of }) => of.kind),
    makes: outputs.map(({ kind }) => kind),
  };
}

function fieldView(field: FormField): PluginView['settings'][number] {
  const { name, title, description, type, required, choices } = field;
  return { name, title, description, type, required, default: field.default, choices: [...choices] };
}
