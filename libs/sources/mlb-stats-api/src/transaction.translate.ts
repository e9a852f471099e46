import { fact, personMention } from '@fieldhouse/domain';
import { transactionNote } from '@fieldhouse/domain/baseball';
import type { RecordSubject, Translated } from '@fieldhouse/plugin-kit';
import { z } from 'zod';
import { clubMention, leagueClub, type LeagueClubs } from './league-clubs.js';
import { rawTerms, refOf, seasonMentions, seasonOf, type RawTerms } from './raw-terms.schema.js';
import { transaction, type Transaction } from './transaction-body.js';
import { SOURCE } from './words.js';

/** A transaction, and which of its teams are the league's clubs. */
export const rawTransaction = rawTerms.extend({
  row: transaction,
  /** False: it is between teams of another level, with which the league has nothing to do. */
  ofLeague: z.boolean(),
  toClub: leagueClub.nullable(),
  fromClub: leagueClub.nullable(),
});
export type RawTransaction = z.infer<typeof rawTransaction>;

/** A row that does not fit is handed on as it is, to be rejected with what it says. */
export function rawTransactionOf(row: unknown, terms: RawTerms, clubs: LeagueClubs): RawTransaction {
  const { data } = transaction.safeParse(row);
  const { toTeam, fromTeam, date } = data ?? {};
  const season = Number(date?.slice(0, 4));
  const teams = [toTeam, fromTeam].filter((team) => team !== undefined);
  return {
    ...terms,
    row: row as Transaction,
    ofLeague: teams.length === 0 || teams.some((team) => clubs.has(team)),
    toClub: toTeam === undefined ? null : clubs.of(toTeam, season),
    fromClub: fromTeam === undefined ? null : clubs.of(fromTeam, season),
  };
}

export const transactionKey = ({ row }: RawTransaction): string => String(row.id);

export function aboutTransaction(raw: RawTransaction): RecordSubject {
  const { date, id } = raw.row;
  return { seasonId: seasonOf(raw, date.slice(0, 4)), label: `transaction ${id} of ${date}` };
}

/** The note, with its player; the club is the one he goes to, or else the one he leaves: for a farm team, say. */
export function* translateTransaction(raw: RawTransaction): Generator<Translated> {
  if (!raw.ofLeague) return;
  const { id, date, effectiveDate, typeCode, description, person, toTeam, fromTeam } = raw.row;
  const year = date.slice(0, 4);
  yield* seasonMentions(raw, year);
  const club = raw.toClub ?? raw.fromClub;
  if (club !== null) yield clubMention(club);
  const name = person?.fullName?.trim() || null;
  const ref = person === undefined ? null : refOf(raw, person.id);
  if (ref !== null) yield personMention(ref, name);
  yield fact(transactionNote, {
    source: SOURCE,
    ref: String(id),
    seasonId: seasonOf(raw, year),
    localDate: date,
    effectiveDate: effectiveDate ?? null,
    typeCode: typeCode ?? null,
    text: description?.trim() ?? '',
    person: ref,
    club: club?.ref ?? null,
    playerName: name,
    clubName: (raw.toClub === null && raw.fromClub !== null ? fromTeam : (toTeam ?? fromTeam))?.name ?? null,
  });
}
