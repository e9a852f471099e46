import { operationsRoutes } from '@fieldhouse/contracts';
import { RouteHandler, type RouteCall } from '@fieldhouse/http';
import { Controller } from '@nestjs/common';
import { PluginsQuery } from './plugins.query.js';
import { SettingsTrial } from './settings-trial.js';

/** The API of the plugins' pages. */
@Controller()
export class PluginsController {
  constructor(
    private readonly pluginsQuery: PluginsQuery,
    private readonly trial: SettingsTrial,
  ) {}

  @RouteHandler(operationsRoutes.plugins)
  plugins() {
    return this.pluginsQuery.list();
  }

  @RouteHandler(operationsRoutes.checkSettings)
  check(call: RouteCall<typeof operationsRoutes.checkSettings>) {
    return this.trial.try(call);
  }
}
