import type { PluginHost } from '@fieldhouse/pipeline';
import { Module, type DynamicModule } from '@nestjs/common';
import { IdentitiesQuery } from './identities.query.js';
import { InstalledPlugins } from './installed-plugins.js';
import { OperationsController } from './operations.controller.js';
import { PluginsController } from './plugins.controller.js';
import { PluginsQuery } from './plugins.query.js';
import { RejectsQuery } from './rejects.query.js';
import { RunsQuery } from './runs.query.js';
import { SettingsTrial } from './settings-trial.js';

export interface OperationsOptions {
  /** What is installed here: the same declaration that the worker runs. */
  readonly host: PluginHost;
}

/**
 * What operators see of the engine: plugins with their settings, runs, rejects, identities. Needs a `DataSource` and the
 * `AuditLog` in the program.
 */
@Module({})
export class OperationsModule {
  static forRoot({ host }: OperationsOptions): DynamicModule {
    return {
      module: OperationsModule,
      controllers: [OperationsController, PluginsController],
      providers: [
        { provide: InstalledPlugins, useValue: new InstalledPlugins(host) },
        PluginsQuery,
        SettingsTrial,
        RunsQuery,
        RejectsQuery,
        IdentitiesQuery,
      ],
    };
  }
}
