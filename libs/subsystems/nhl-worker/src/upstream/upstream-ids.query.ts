import { ApiError } from '@fieldhouse/http';
import { Reader, sql, type Sql } from '@fieldhouse/read-model';
import { Injectable } from '@nestjs/common';
import { issuers } from '../issuers.js';

export type UpstreamKind = 'team' | 'player';

/** Whom upstream means by a number: a statement, two where the NHL is not loaded. */
@Injectable()
export class UpstreamIdsQuery {
  constructor(private readonly reader: Reader) {}

  /** @throws ApiError 404 nobody of that number, or a club that never had anybody on a roster */
  async of(kind: UpstreamKind, upstreamId: string): Promise<string> {
    const id =
      (await this.read(kind, issuers.nhl, upstreamId, sql``)) ??
      (await this.read(
        kind,
        issuers.invented,
        upstreamId,
        sql`and not exists (select 1 from external_reference o
          where o.kind = x.kind and o.issuer = ${issuers.nhl} and o.entity_id is not null)`,
      ));
    if (id !== undefined) return id;
    throw kind === 'team'
      ? new ApiError(404, 'hockey.unknown-team', 'No such team', 'No players found for this team.')
      : new ApiError(404, 'hockey.unknown-player', 'No such player', 'Player not found.');
  }

  private async read(kind: UpstreamKind, issuer: string, upstreamId: string, more: Sql): Promise<string | undefined> {
    const known =
      kind === 'team'
        ? sql`x.kind = 'club' and exists (select 1 from roster_spell r where r.club = x.entity_id)`
        : sql`x.kind = 'person' and exists (select 1 from person n where n.id = x.entity_id)`;
    const [row] = await this.reader.rows<{ id: string }>(sql`
      select x.entity_id as "id" from external_reference x
      where ${known} and x.issuer = ${issuer} and x.external_id = ${upstreamId} ${more}`);
    return row?.id;
  }
}
