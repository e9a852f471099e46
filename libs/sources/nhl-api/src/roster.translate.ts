import { fact, headShot, mention, person, rosterSpell, teamSeason } from '@fieldhouse/domain';
import { nhlClubColours } from '@fieldhouse/domain/hockey';
import { SkipRecordError, type RecordSubject, type Translated } from '@fieldhouse/plugin-kit';
import { z } from 'zod';
import { absenceFinding, absenceKey, isAbsence, rawAbsence } from './absence.js';
import { leagueClub } from './league-clubs.js';
import { headShotRow, personRow } from './player-facts.js';
import { rawTerms, refOf, seasonIdOf, seasonMentions } from './raw-terms.schema.js';
import { everybodyOn, rosterBody, rosterPlayer } from './roster.schema.js';
import { firstContractDay, labelOf } from './season-numbers.js';
import { teamNames } from './team-names.js';

const wholeRoster = rawTerms.extend({
  season: z.int(),
  code: z.string(),
  club: leagueClub.nullable(),
  names: teamNames.nullable(),
  roster: rosterBody,
});
export type WholeRoster = z.infer<typeof wholeRoster>;

/** A club's roster of a season, or that there is none. */
export const rawRoster = z.union([wholeRoster, rawAbsence]);
export type RawRoster = WholeRoster | z.infer<typeof rawAbsence>;

export const rosterKey = (raw: RawRoster): string => (isAbsence(raw) ? absenceKey(raw) : `${raw.code} ${raw.season}`);

export const aboutRoster = (raw: RawRoster): RecordSubject | null =>
  isAbsence(raw)
    ? null
    : { seasonId: seasonIdOf(raw, raw.season), label: `roster of ${raw.code}, ${labelOf(raw.season)}` };

/**
 * The club plays in the season only where somebody is on its roster. Whoever is no longer on it is taken out, unless a row
 * cannot be read: then it is not known who has left. His page tells of a player what the roster does too; so the roster only
 * names him.
 *
 * @throws SkipRecordError nobody on it can be read, or it is none of the league's clubs
 */
export function* translateRoster(raw: RawRoster): Generator<Translated> {
  if (isAbsence(raw)) return yield absenceFinding(raw);
  const where = `${raw.code} ${labelOf(raw.season)}`;
  const everybody = everybodyOn(raw.roster);
  if (everybody.length === 0) return yield { finding: 'nobody is on the roster', where };
  const players = everybody.map((row) => rosterPlayer.safeParse(row));
  if (players.every(({ success }) => !success))
    throw new SkipRecordError('no row of the roster can be read', { where });
  if (raw.club === null || raw.names === null) throw new SkipRecordError('it is none of the league', { where });

  const seasonId = seasonIdOf(raw, raw.season);
  const club = raw.club.ref;
  yield* seasonMentions(raw, raw.season);
  /* Upstream tells of none. */
  const colour = raw.league.fictional ? null : (nhlClubColours[raw.names.abbreviation] ?? null);
  yield fact(teamSeason, { club, seasonId, ...raw.names, colour });
  for (const [index, { data }] of players.entries()) {
    if (data === undefined) {
      yield { finding: `left out, for it cannot be read: ${JSON.stringify(everybody[index])?.slice(0, 200)}`, where };
      continue;
    }
    const ref = refOf(raw, data.id);
    const portrait = headShotRow(ref, data);
    yield mention(person, personRow(ref, data));
    if (portrait !== null) yield mention(headShot, portrait);
    yield fact(rosterSpell, {
      person: ref,
      club,
      seasonId,
      fromDate: firstContractDay(raw.season),
      toDate: null,
      number: data.sweaterNumber === null || data.sweaterNumber === undefined ? null : String(data.sweaterNumber),
      position: data.positionCode ?? null,
      list: 'active',
    });
  }
  if (players.every(({ success }) => success)) yield { complete: rosterSpell, where: { club, seasonId } };
}
