import { InstallationEntity } from '@fieldhouse/database';
import type { EntityManager } from 'typeorm';
import type { PluginHost } from './plugin-host.js';

/** Tells other programs which sources there are and what to say where their data are shown. */
export async function keepInstallations(manager: EntityManager, host: PluginHost): Promise<void> {
  for (const { id, source, notice } of host.installations.values()) {
    const { title, data } = source.manifest;
    const row = {
      id,
      source: source.manifest.id,
      title,
      notice,
      licence: data.licence,
      termsUrl: data.termsUrl ?? null,
    };
    await manager.upsert(InstallationEntity, row, ['id']);
  }
}
