import {
  DataImportEntity,
  InstallationEntity,
  type ImportFeed,
  type ImportMode,
  type RunTrigger,
} from '@fieldhouse/database';
import { In, type EntityManager } from 'typeorm';
import type { AskingParts, EngineParts } from '../engine.parts.js';
import { HostFault } from '../host/host.error.js';
import type { InstalledSource } from '../host/installation.js';
import { installationOf } from '../host/plugin-host.js';
import { newId } from '../ledger/new-id.js';
import { transact } from '../ledger/transaction.js';
import { nothingToWake, wake } from './wake.js';

export interface ImportRequest {
  readonly trigger: RunTrigger;
  /** Default `new`: from the checkpoint on. */
  readonly mode?: ImportMode;
  /** Names of feeds; default all. */
  readonly feeds?: readonly string[];
  /** Ids of slices, or beginnings of them with a `*` behind, of those that the feeds give; default all. */
  readonly slices?: readonly string[];
  readonly scheduledFor?: Date;
}

export interface ImportTicket {
  readonly importId: string;
  /** The same import was under way already; it is not done twice. */
  readonly joined: boolean;
}

/** Has an installation read. Resolves once that is durable; workers do it. @throws HostFault unknown installation or feed */
export async function importInstallation(
  parts: AskingParts & Pick<EngineParts, 'host'>,
  id: string,
  request: ImportRequest,
): Promise<ImportTicket> {
  const wish = wishOf(installationOf(parts.host, id), request);
  const at = parts.clock.now();
  const ticket = await transact(parts.database, (manager) => createImport(manager, at, wish));
  if (parts.queue !== undefined) await wake(parts.queue, { ...nothingToWake, imports: [ticket.importId] });
  return ticket;
}

/** In the caller's transaction; the caller wakes a worker after it. Two that ask at once get one import. */
export async function createImport(manager: EntityManager, at: Date, wish: Wish): Promise<ImportTicket> {
  const { installation } = wish;
  await manager.findOne(InstallationEntity, { where: { id: installation }, lock: { mode: 'pessimistic_write' } });
  const underWay = await manager.findBy(DataImportEntity, { installation, state: In(['waiting', 'running']) });
  const same = underWay.find((other) => sameWish(other, wish));
  if (same !== undefined) return { importId: same.id, joined: true };
  const id = newId(at);
  const fresh = { state: 'waiting', error: null, attempts: 0, notBefore: null, createdAt: at, endedAt: null } as const;
  await manager.insert(DataImportEntity, { id, ...wish, ...fresh });
  return { importId: id, joined: false };
}

/** @throws HostFault a feed that the installation does not have */
export function wishOf(installed: InstalledSource, request: ImportRequest): Wish {
  return {
    installation: installed.id,
    trigger: request.trigger,
    mode: request.mode ?? 'new',
    feeds: feedsOf(installed, request),
    only: request.slices ?? null,
    pinned: null,
    scheduledFor: request.scheduledFor ?? null,
  };
}

/** What is to be read, as an import keeps it. */
export type Wish = Pick<
  DataImportEntity,
  'installation' | 'trigger' | 'mode' | 'feeds' | 'only' | 'pinned' | 'scheduledFor'
>;

/** Who asked matters only where it changes what is read: a replay reads the lake. */
function sameWish(one: Wish, other: Wish): boolean {
  const wish = ({ mode, feeds, only, pinned, scheduledFor, trigger }: Wish) =>
    JSON.stringify([
      mode,
      feeds.map(({ name }) => name),
      only,
      pinned?.map(({ feed, slice }) => [feed, slice.id]) ?? null,
      scheduledFor?.getTime() ?? null,
      trigger === 'replay',
    ]);
  return wish(one) === wish(other);
}

function feedsOf(installed: InstalledSource, { feeds }: ImportRequest): ImportFeed[] {
  const batch = installed.feeds.filter(({ kind }) => kind === 'batch').map(({ name }) => name);
  const asked = feeds ?? batch;
  const unknown = asked.filter((name) => !batch.includes(name));
  if (unknown.length > 0)
    throw new HostFault(
      unknown.map((name) => `"${name}" is no batch feed of "${installed.id}" (there are ${batch.join(', ')})`),
    );
  return batch.filter((name) => asked.includes(name)).map((name) => ({ name, state: 'waiting' }));
}
