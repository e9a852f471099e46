import type { operationsRoutes, RouteInput, RouteOutput } from '@fieldhouse/contracts';
import { ExternalReferenceEntity } from '@fieldhouse/database';
import { ApiError } from '@fieldhouse/http';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

type Identities = RouteOutput<typeof operationsRoutes.identities>;

@Injectable()
export class IdentitiesQuery {
  constructor(private readonly database: DataSource) {}

  /** External ids in one state, in the order of kind, issuer and id. */
  async list({ state, cursor, limit }: RouteInput<typeof operationsRoutes.identities>['query']): Promise<Identities> {
    const query = this.database.manager
      .createQueryBuilder(ExternalReferenceEntity, 'ref')
      .where('ref.state = :state', { state })
      .orderBy('ref.kind')
      .addOrderBy('ref.issuer')
      .addOrderBy('ref.externalId')
      .take(limit + 1);
    if (cursor !== undefined) {
      const [kind, issuer, id] = readPlace(cursor);
      query.andWhere('(ref.kind, ref.issuer, ref.externalId) > (:kind, :issuer, :id)', { kind, issuer, id });
    }
    const rows = await query.getMany();
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const nextCursor = rows.length > limit && last !== undefined ? writePlace(last) : null;
    const counts = await this.counts();
    return {
      identities: shown.map(({ kind, issuer, externalId, state, name, evidence, at }) => ({
        kind,
        issuer,
        id: externalId,
        state,
        name,
        evidence,
        at: at.toISOString(),
      })),
      counts,
      page: { nextCursor, total: counts[state] },
    };
  }

  private async counts(): Promise<Identities['counts']> {
    const rows = await this.database.manager
      .createQueryBuilder(ExternalReferenceEntity, 'ref')
      .select('ref.state', 'state')
      .addSelect('count(*)', 'number')
      .groupBy('ref.state')
      .getRawMany<{ state: string; number: string }>();
    const number = (state: string) => Number(rows.find((row) => row.state === state)?.number ?? 0);
    return { resolved: number('resolved'), unresolved: number('unresolved'), ambiguous: number('ambiguous') };
  }
}

function writePlace({ kind, issuer, externalId }: ExternalReferenceEntity): string {
  return Buffer.from(JSON.stringify([kind, issuer, externalId])).toString('base64url');
}

function readPlace(cursor: string): readonly [string, string, string] {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(place) && place.length === 3 && place.every((part) => typeof part === 'string'))
      return place as unknown as readonly [string, string, string];
  } catch {
    // Said below, as of every other cursor that is not one.
  }
  throw new ApiError(
    400,
    'operations.unknown-cursor',
    'Unknown cursor',
    'This cursor is not one of this list; begin without one.',
  );
}
