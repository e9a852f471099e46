import { ProcessorParametersEntity } from '@fieldhouse/database';
import { PermanentError, type Clock } from '@fieldhouse/plugin-kit';
import type { DataSource, EntityManager } from 'typeorm';
import type { InstalledProcessor } from '../host/installation.js';
import type { PluginHost } from '../host/plugin-host.js';
import { checkSettings, type SettingsFaultAt } from '../host/settings-check.js';
import { transact } from '../ledger/transaction.js';
import { fireAll } from './recompute.js';

/** Parameters as a processor works with them. */
export interface ParametersInUse {
  /** Of the newest change by a person; 0: as installed. */
  readonly version: number;
  readonly parameters: Record<string, unknown>;
  /** Account; null: as installed, or changed by the program. */
  readonly changedBy: string | null;
  readonly changedAt: Date | null;
}

export interface ParametersChange {
  readonly processor: string;
  readonly parameters: unknown;
  /** Version that the change was made from. */
  readonly basedOn: number;
  readonly changedBy: string | null;
  readonly reason: string;
}

/** The change cannot be made. */
export class ParametersError extends Error {
  override readonly name = 'ParametersError';
  constructor(
    readonly why: 'unknown-processor' | 'refused' | 'outdated',
    message: string,
    /** Of a refused one: what to mend. */
    readonly faults: readonly SettingsFaultAt[] = [],
  ) {
    super(message);
  }
}

/** @throws PermanentError what a person once set no longer fits the processor's schema */
export async function parametersInUse(
  manager: EntityManager,
  { processor, parameters }: InstalledProcessor,
): Promise<ParametersInUse> {
  const { id } = processor.manifest;
  const stored = await newest(manager, id);
  if (stored === null) return { version: 0, parameters, changedBy: null, changedAt: null };
  const checked = checkSettings(processor.parameters, stored.parameters);
  if (checked.ok) {
    const { version, changedBy, changedAt } = stored;
    return { version, parameters: checked.settings, changedBy, changedAt };
  }
  const faults = checked.faults.map(({ where, message }) => `${where}: ${message}`).join('; ');
  throw new PermanentError(
    `parameters of "${id}", version ${stored.version}, no longer fit (${faults}); set them again`,
  );
}

/**
 * Gives a processor other parameters and leaves a run for every partition that it has computed, in one transaction. Gives
 * the new version; the workers' watch finds the runs.
 *
 * @throws ParametersError no such processor, parameters that its schema refuses, or somebody else was faster
 */
export async function changeParameters(
  parts: { readonly database: DataSource; readonly host: PluginHost; readonly clock: Clock },
  change: ParametersChange,
): Promise<number> {
  const entry = parts.host.processors.get(change.processor);
  if (entry === undefined)
    throw new ParametersError('unknown-processor', `processor "${change.processor}" is not installed`);
  const checked = checkSettings(entry.processor.parameters, change.parameters);
  if (!checked.ok) throw new ParametersError('refused', 'the parameters do not fit', checked.faults);
  const at = parts.clock.now();
  return transact(parts.database, async (manager) => {
    const current = (await newest(manager, change.processor))?.version ?? 0;
    if (current !== change.basedOn)
      throw new ParametersError(
        'outdated',
        `version ${current} is in use, the change was made from version ${change.basedOn}; look at it and change again`,
      );
    const { processor, changedBy, reason } = change;
    const version = current + 1;
    // Of two who change at once, the key refuses one; the transaction is tried again and finds itself outdated.
    await manager.insert(ProcessorParametersEntity, {
      processor,
      version,
      parameters: checked.settings as object,
      changedBy,
      reason,
      changedAt: at,
    });
    await fireAll(manager, parts.host, entry.processor, at);
    return version;
  });
}

const newest = (manager: EntityManager, processor: string) =>
  manager.findOne(ProcessorParametersEntity, { where: { processor }, order: { version: 'DESC' } });
