import { FindingEntity, RawObjectEntity, RejectEntity, RunLogEntity, type RunEntity } from '@fieldhouse/database';
import { idOf } from '@fieldhouse/domain';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { KnownRawObject } from '../context/raw-store.js';
import type { Accepted, Rejected } from '../slices/intake.js';
import { storedKey } from '../slices/seen-keys.js';

/** A payload longer than this is cut: the whole is in the lake. In bytes it stays below the 64 KiB of MariaDB's text. */
const longestPayload = 15_000;
const longestText = 4_000;
const rowsAStatement = 1_000;

export interface LogLine {
  readonly at: Date;
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
}

/** Takes secrets out of what is kept. */
export type Redact = (text: string) => string;

export async function keepRejects(
  manager: EntityManager,
  run: RunEntity,
  rejects: readonly Rejected[],
  at: Date,
  redact: Redact,
): Promise<void> {
  const rows = rejects.map(({ position, key, where, reason, raw, subject }) => ({
    id: idOf('reject', run.id, String(position)),
    runId: run.id,
    installation: run.installation,
    feed: run.feed!,
    slice: run.slice,
    position,
    recordKey: storedKey(key),
    where: where === null ? null : cut(redact(where), longestText),
    reason: cut(redact(reason), longestText),
    payload: cut(redact(asText(raw)), longestPayload),
    seasonId: subject?.seasonId ?? null,
    label: subject === null ? null : cut(subject.label, 200),
    at,
    state: 'open' as const,
    discardReason: null,
  }));
  await insertAll(manager, RejectEntity, rows);
}

export async function keepFindings(
  manager: EntityManager,
  run: RunEntity,
  accepted: readonly Accepted[],
  at: Date,
  redact: Redact,
): Promise<void> {
  const rows = accepted.flatMap(({ position, key, findings }) =>
    findings.map(({ finding, where }, index) => ({
      id: idOf('finding', run.id, String(position), String(index)),
      runId: run.id,
      recordKey: storedKey(key),
      finding: cut(redact(finding), longestText),
      where: where === undefined ? null : cut(redact(where), longestText),
      at,
    })),
  );
  await insertAll(manager, FindingEntity, rows);
}

export async function keepRawObjects(
  manager: EntityManager,
  run: Pick<RunEntity, 'id' | 'installation' | 'feed' | 'importId'>,
  objects: readonly KnownRawObject[],
): Promise<void> {
  const rows = new Map(
    objects.map((object) => {
      const { address, hash, bytes, mediaType, fetchedAt } = object;
      const id = idOf('raw-object', run.id, address, hash);
      const known = mediaType ?? 'application/octet-stream';
      const { id: runId, importId, installation } = run;
      const row = { id, runId, importId, installation, feed: run.feed!, address, hash, bytes };
      return [id, { ...row, mediaType: known.slice(0, 120), fetchedAt }];
    }),
  );
  await insertAll(manager, RawObjectEntity, [...rows.values()]);
}

/** What a run of an import, or the planning of its slices, last read from an address of the lake. */
export async function readInImport(
  manager: EntityManager,
  importId: string,
  address: string,
): Promise<KnownRawObject | null> {
  return manager.findOne(RawObjectEntity, { where: { importId, address }, order: { fetchedAt: 'DESC', id: 'ASC' } });
}

/** @param from number of the run's lines kept before, so that a repeated transaction does not keep them twice */
export async function keepLog(
  manager: EntityManager,
  run: RunEntity,
  lines: readonly LogLine[],
  from: number,
): Promise<void> {
  const rows = lines.map(({ at, level, message }, index) => ({
    id: idOf('run-log', run.id, String(run.attempts), String(from + index)),
    runId: run.id,
    at,
    level,
    message: cut(message, longestText),
  }));
  await insertAll(manager, RunLogEntity, rows);
}

/** Inserts rows; one whose id is there already stays as it is. */
async function insertAll<E extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  rows: readonly QueryDeepPartialEntity<E>[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsAStatement) {
    const some = rows.slice(at, at + rowsAStatement);
    await manager.createQueryBuilder().insert().into(entity).values(some).orIgnore().updateEntity(false).execute();
  }
}

export function cut(text: string, length: number): string {
  const clean = storable(text);
  return clean.length <= length ? clean : `${storable(clean.slice(0, length - 1))}…`;
}

/** Without what no database takes as text: the zero character and halves of surrogate pairs. */
function storable(text: string): string {
  return text.replaceAll(/\0|\p{Surrogate}/gu, '\u{fffd}');
}

function asText(raw: unknown): string {
  try {
    return JSON.stringify(raw) ?? String(raw);
  } catch {
    return String(raw);
  }
}
