import { idOf, type EntityKind } from '@fieldhouse/domain';
import type { EntityManager, QueryRunner } from 'typeorm';
import type { ClaimResult, SameClaim } from '../record-store.port.js';
import type { Dialect } from './dialect.js';
import { EntityMerger, type MergePair } from './entity-merger.js';
import type { Reference, Resolution } from './resolution.js';
import { Resolutions } from './resolutions.js';
import { isExternalId } from './row-encoder.js';

interface Joining {
  readonly resolution: Resolution;
  readonly merges: MergePair[];
  /** `kept merged` of merges that somebody took back. */
  readonly undone: ReadonlySet<string>;
  readonly counts: { inserted: number; updated: number; unchanged: number };
}

/** Joins the external ids of each claim to one entity. */
export async function writeClaims(
  dialect: Dialect,
  manager: EntityManager,
  runner: QueryRunner,
  claims: Iterable<SameClaim>,
  runId: string,
): Promise<ClaimResult> {
  await dialect.holdIdentities(runner, 'exclusive');
  const byKind = new Map<EntityKind, SameClaim[]>();
  for (const claim of claims) {
    const ofKind = byKind.get(claim.kind);
    if (ofKind) ofKind.push(claim);
    else byKind.set(claim.kind, [claim]);
  }
  const resolutions = new Resolutions(dialect, manager);
  const counts = { inserted: 0, updated: 0, unchanged: 0 };
  const merger = new EntityMerger(dialect, manager, runner, runId);
  for (const [kind, ofKind] of byKind) {
    const resolution = resolutions.of(kind);
    const { unborn, born } = await load(resolution, ofKind);
    await resolution.loadReferencesOf(unborn);
    const undone = await undoneMerges(dialect, manager, kind, born);
    const joining: Joining = { resolution, merges: [], undone, counts };
    for (const claim of ofKind) join(claim, joining);
    await merger.merge(kind, joining.merges);
  }
  await resolutions.write(runner, runId);
  return { counts, merged: merger.made, changed: await merger.changedKinds() };
}

async function load(resolution: Resolution, claims: readonly SameClaim[]) {
  const named = new Set(claims.flatMap(({ ids }) => ids));
  for (const id of named) {
    if (!isExternalId(id)) throw new RangeError(`A claim names "${id}", which is no external id like issuer:id.`);
  }
  await resolution.load(named, new Set());
  const unborn = new Set<string>();
  const born = new Set<string>();
  for (const external of named) {
    const known = resolution.find(external);
    if (known?.id) (known.born ? born : unborn).add(known.id);
  }
  return { unborn: [...unborn], born: [...born] };
}

function join({ kind, ids, evidence }: SameClaim, { resolution, merges, undone, counts }: Joining): void {
  const references = ids.map((external) => resolution.find(external)).filter((known) => known?.id != null) as Known[];
  const deciding = references.find(({ born }) => born) ?? references[0];
  const id = deciding?.id ?? idOf(kind, ids[0]!);
  const born = deciding?.born ?? false;
  for (const external of new Set(ids)) {
    const known = resolution.find(external);
    if (known === undefined) counts.inserted++;
    else if (known.id === id) counts.unchanged++;
    else counts.updated++;

    if (known === undefined || known.id === null) {
      resolution.attach(external, id, born, evidence, null);
    } else if (known.id !== id && known.born && undone.has(`${id} ${known.id}`)) {
      doubt(known, evidence);
    } else if (known.id !== id) {
      if (known.born) merges.push({ kept: id, merged: known.id, evidence });
      resolution.repoint(known.id, id, born);
    }
  }
}

type Known = Reference & { readonly id: string };

function doubt(reference: Reference, evidence: string): void {
  if (reference.state === 'ambiguous') return;
  Object.assign(reference, {
    state: 'ambiguous',
    change: 'write',
    evidence: `a merge was undone; still claimed: ${evidence}`,
  });
}

async function undoneMerges(
  dialect: Dialect,
  manager: EntityManager,
  kind: EntityKind,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const parameters: unknown[] = [];
  const rows: { kept_id: string; merged_id: string }[] = await manager.query(
    `select kept_id, merged_id from identity_merge where undone_at is not null
     and kind = ${dialect.parameter(kind, parameters)} and ${dialect.among('merged_id', ids, parameters)}`,
    parameters,
  );
  return new Set(rows.flatMap(({ kept_id, merged_id }) => [`${kept_id} ${merged_id}`, `${merged_id} ${kept_id}`]));
}
