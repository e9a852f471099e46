import { randomUUID } from 'node:crypto';
import { AccountEntity, AuditEntryEntity } from '@fieldhouse/database';
import { ApiError } from '@fieldhouse/http';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { z } from 'zod';
import { ACCESS_OPTIONS, nowOf, type AccessOptions } from '../access-options.js';

export interface AuditRecord {
  /** Who did it; null: nobody was logged in. */
  readonly accountId: string | null;
  /** `noun.past-participle`: `account.created`, `run.retried`. */
  readonly action: string;
  readonly target?: string;
  /** Never a secret. */
  readonly detail?: unknown;
}

export interface AuditView {
  readonly at: string;
  readonly who: string | null;
  readonly action: string;
  readonly target: string | null;
  readonly detail: string | null;
}

const cursorShape = z.tuple([z.iso.datetime(), z.uuid()]);

/** Who did what; only ever added to. */
@Injectable()
export class AuditLog {
  constructor(
    private readonly database: DataSource,
    @Inject(ACCESS_OPTIONS) private readonly options: AccessOptions,
  ) {}

  async record({ accountId, action, target, detail }: AuditRecord): Promise<void> {
    await this.database.manager.insert(AuditEntryEntity, {
      id: randomUUID(),
      at: nowOf(this.options),
      accountId,
      action,
      target: target?.slice(0, 255) ?? null,
      ...(detail === undefined ? {} : { detail: detail as object }),
    });
  }

  /** Newest first. */
  async list(
    cursor: string | undefined,
    limit: number,
  ): Promise<{ entries: AuditView[]; page: { nextCursor: string | null; total: number | null } }> {
    const query = this.database.manager
      .createQueryBuilder(AuditEntryEntity, 'entry')
      .orderBy('entry.at', 'DESC')
      .addOrderBy('entry.id', 'DESC')
      .take(limit + 1);
    if (cursor !== undefined) {
      const [at, id] = readCursor(cursor);
      query.where('entry.at < :at or (entry.at = :at and entry.id < :id)', { at: new Date(at), id });
    }
    const rows = await query.getMany();
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const names = await this.namesOf(shown);
    return {
      entries: shown.map((row) => ({
        at: row.at.toISOString(),
        who: row.accountId === null ? null : (names.get(row.accountId) ?? row.accountId),
        action: row.action,
        target: row.target,
        detail: detailText(row.detail),
      })),
      page: { nextCursor: rows.length > limit && last !== undefined ? writeCursor(last) : null, total: null },
    };
  }

  private async namesOf(rows: readonly AuditEntryEntity[]): Promise<Map<string, string>> {
    const ids = [...new Set(rows.flatMap(({ accountId }) => (accountId === null ? [] : [accountId])))];
    if (ids.length === 0) return new Map();
    const accounts = await this.database.manager.findBy(AccountEntity, { id: In(ids) });
    return new Map(accounts.map(({ id, email }) => [id, email]));
  }
}

function detailText(detail: unknown): string | null {
  if (detail === null || detail === undefined) return null;
  return typeof detail === 'string' ? detail : JSON.stringify(detail);
}

function writeCursor({ at, id }: AuditEntryEntity): string {
  return Buffer.from(JSON.stringify([at.toISOString(), id])).toString('base64url');
}

function readCursor(cursor: string): [at: string, id: string] {
  try {
    return cursorShape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch (error) {
    throw new ApiError(400, 'http.wrong-cursor', 'Wrong cursor', 'query.cursor is not one that this list gave out.', {
      cause: error,
    });
  }
}
