import { z } from 'zod';
import { listIn } from './api-body.js';
import { namedTeam } from './league-clubs.js';

/** A transaction as the StatsAPI tells it. Cash in a trade is no person; a cut has no team that he goes to. */
export const transaction = z.looseObject({
  id: z.union([z.int(), z.string().regex(/^\d+$/)]),
  person: z.looseObject({ id: z.int(), fullName: z.string().optional() }).optional(),
  toTeam: namedTeam.optional(),
  fromTeam: namedTeam.optional(),
  date: z.iso.date(),
  effectiveDate: z.iso.date().optional(),
  resolutionDate: z.iso.date().optional(),
  typeCode: z.string().optional(),
  description: z.string().optional(),
});
export type Transaction = z.infer<typeof transaction>;

/** A row of the service that MLB had until 2021, whose answers old lakes hold: everything is text, empty where unknown. */
const oldRow = z
  .looseObject({
    transaction_id: z.string(),
    player_id: z.string(),
    player: z.string(),
    team_id: z.string(),
    team: z.string(),
    from_team_id: z.string(),
    from_team: z.string(),
    trans_date: z.string(),
    effective_date: z.string(),
    resolution_date: z.string(),
    type_cd: z.string(),
    note: z.string(),
  })
  .partial();
type OldRow = z.infer<typeof oldRow>;

const oldBody = z.object({ transaction_all: z.object({ queryResults: z.object({ row: z.unknown().optional() }) }) });

/**
 * The rows of an answer about transactions, in its order; not yet checked one by one.
 * @throws PermanentError it is no such answer
 */
export function transactionsIn(where: string, body: unknown): readonly unknown[] {
  const old = oldBody.safeParse(body);
  if (!old.success) return listIn(where, body, 'transactions');
  // One row stands alone, none is absent.
  const rows = [old.data.transaction_all.queryResults.row ?? []].flat();
  return rows.map((row) => {
    const known = oldRow.safeParse(row);
    return known.success ? renamed(known.data) : row;
  });
}

/** An old row in the words of the StatsAPI. */
function renamed(row: OldRow): unknown {
  const team = (id: string | undefined, name: string | undefined) =>
    id ? { id: Number(id), ...(name ? { name } : {}) } : undefined;
  const day = (instant: string | undefined) => instant?.slice(0, 10) || undefined;
  return {
    id: row.transaction_id,
    person: row.player_id ? { id: Number(row.player_id), fullName: row.player || undefined } : undefined,
    toTeam: team(row.team_id, row.team),
    fromTeam: team(row.from_team_id, row.from_team),
    date: day(row.trans_date),
    effectiveDate: day(row.effective_date),
    resolutionDate: day(row.resolution_date),
    typeCode: row.type_cd || undefined,
    description: row.note,
  };
}
