import type { operationsRoutes, RouteOutput } from '@fieldhouse/contracts';
import { RunEntity } from '@fieldhouse/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { InstalledPlugins } from './installed-plugins.js';
import { installationView, pluginView, type InstallationView } from './plugin-view.js';

@Injectable()
export class PluginsQuery {
  constructor(
    private readonly database: DataSource,
    private readonly installed: InstalledPlugins,
  ) {}

  /** A statement an installation, of which there are a handful. */
  async list(): Promise<RouteOutput<typeof operationsRoutes.plugins>> {
    const plugins = await Promise.all(
      this.installed.plugins.map(async (plugin) => {
        const installations = plugin.installations.map(async (installation) =>
          installationView(plugin, installation, await this.lastRun(installation.id)),
        );
        return pluginView(plugin, await Promise.all(installations));
      }),
    );
    return { plugins };
  }

  private async lastRun(installation: string): Promise<InstallationView['lastRun']> {
    const run = await this.database.manager.findOne(RunEntity, {
      select: { id: true, state: true, createdAt: true, startedAt: true, endedAt: true },
      where: { installation },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
    if (run === null) return null;
    return { id: run.id, state: run.state, at: (run.endedAt ?? run.startedAt ?? run.createdAt).toISOString() };
  }
}
