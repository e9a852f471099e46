import type { Plugin, PluginHost } from '@fieldhouse/pipeline';
import { settingsForm, type FormField } from '@fieldhouse/plugin-kit';
import type { ZodObject } from 'zod';

/** A source set up for work, or a processor with its parameters. */
export interface PluginInstallation {
  readonly id: string;
  /** As the plugin's schema read them; secrets among them. */
  readonly settings: unknown;
  readonly notice: string | null;
  readonly schedule: string | null;
}

export interface InstalledPlugin {
  readonly plugin: Plugin;
  readonly schema: ZodObject;
  readonly form: readonly FormField[];
  readonly installations: readonly PluginInstallation[];
}

/** What the host of the program has, each plugin with the form of its settings, sources first. */
export class InstalledPlugins {
  readonly plugins: readonly InstalledPlugin[];

  /** @throws Error a setting of a plugin that no form can show */
  constructor(host: PluginHost) {
    const sources = host.sources.map((source) => {
      const own = [...host.installations.values()].filter((installation) => installation.source === source);
      const installations = own.map(({ id, settings, notice, schedule }) => ({
        id,
        settings,
        notice,
        schedule: schedule === undefined ? null : `${schedule.cron} ${schedule.timeZone}`,
      }));
      return { plugin: source, schema: source.settings, form: settingsForm(source.settings), installations };
    });
    const processors = [...host.processors].map(([id, { processor, parameters }]) => ({
      plugin: processor,
      schema: processor.parameters,
      form: settingsForm(processor.parameters),
      installations: [{ id, settings: parameters, notice: null, schedule: null }],
    }));
    this.plugins = [...sources, ...processors];
  }

  find(id: string): InstalledPlugin | undefined {
    return this.plugins.find(({ plugin }) => plugin.manifest.id === id);
  }
}
