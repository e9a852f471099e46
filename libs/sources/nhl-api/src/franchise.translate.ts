import { club, fact } from '@fieldhouse/domain';
import type { RecordSubject, Translated } from '@fieldhouse/plugin-kit';
import { z } from 'zod';
import { listedTeam, standingRow } from './club-lists.js';
import { clubRef } from './league-clubs.js';
import { rawTerms, refOf, seasonMentions } from './raw-terms.schema.js';
import { SPORT } from './words.js';

/** A franchise with every team that it ever was; Arizona's is Winnipeg's of 1979. */
export const rawFranchise = rawTerms.extend({
  /** The current one. */
  season: z.int(),
  /** Where it stands now; null of one that is no more. */
  standing: standingRow.nullable(),
  teams: z.array(listedTeam.extend({ franchiseId: z.int() })).min(1),
});
/** As it is read: one whose team does not fit is handed on as it is, to be rejected. */
export type RawFranchise = z.infer<typeof rawFranchise>;

export const franchiseKey = ({ teams: [team] }: RawFranchise): string => `franchise ${team!.franchiseId}`;

export const aboutFranchise = (raw: RawFranchise): RecordSubject => ({ seasonId: null, label: nameOf(raw) });

/** The club by its name of today, or the one it had last, and which team ids are its own. */
export function* translateFranchise(raw: RawFranchise): Generator<Translated> {
  const { season, teams } = raw;
  const ref = clubRef(raw, teams[0]!.franchiseId);
  yield* seasonMentions(raw, season);
  yield fact(club, { ref, sport: SPORT, name: nameOf(raw) });
  yield {
    claim: 'same',
    kind: 'club',
    ids: [ref, ...teams.map(({ id }) => refOf(raw, id))],
    evidence: "NHL's list of teams",
  };
}

/** Teams are numbered as they came. */
function nameOf({ standing, teams }: RawFranchise): string {
  return standing?.teamName.default ?? teams.reduce((last, team) => (team.id > last.id ? team : last)).fullName;
}
