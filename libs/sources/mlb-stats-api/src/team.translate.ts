import { mention, teamSeason } from '@fieldhouse/domain';
import { SkipRecordError, type RecordSubject, type Translated } from '@fieldhouse/plugin-kit';
import { majorLeagueClubs } from '@fieldhouse/domain/baseball';
import { z } from 'zod';
import { clubMention, leagueClub, namedTeam } from './league-clubs.js';
import { rawTerms, refOf, seasonMentions, seasonOf } from './raw-terms.schema.js';

const group = z.looseObject({ name: z.string().optional() }).optional();

/** A team as the answer about a season's teams has it. */
export const rawTeam = rawTerms.extend({
  row: namedTeam.extend({
    season: z.int(),
    abbreviation: z.string().max(10),
    locationName: z.string().optional(),
    teamName: z.string(),
    league: group,
    division: group,
  }),
  club: leagueClub.nullable(),
});
export type RawTeam = z.infer<typeof rawTeam>;

export const teamKey = ({ row }: RawTeam): string => `${row.season} ${row.id}`;

export const aboutTeam = (raw: RawTeam): RecordSubject => ({
  seasonId: seasonOf(raw, String(raw.row.season)),
  label: `${raw.row.name ?? raw.row.abbreviation} in ${raw.row.season}`,
});

/**
 * A club and which of MLB's ids is its own. A team that Retrosheet has under two codes, one after the other, keeps its id at
 * MLB: that id says of neither code who it is.
 *
 * @throws SkipRecordError a team that is none of the league's
 */
export function* translateTeam(raw: RawTeam): Generator<Translated> {
  const { row, club } = raw;
  const year = String(row.season);
  if (club === null) throw new SkipRecordError(`team ${row.id} is none of the league's clubs`, { where: year });
  yield* seasonMentions(raw, year);
  yield clubMention(club);
  yield mention(teamSeason, {
    club: club.ref,
    seasonId: seasonOf(raw, year),
    city: row.locationName ?? '',
    nickname: row.teamName,
    abbreviation: row.abbreviation,
    conference: row.league?.name ?? null,
    division: row.division?.name?.replace(/^(American|National) League/, (name) => shortNames[name]!) ?? null,
    colour: null,
  });
  if (majorLeagueClubs.filter(({ mlbam }) => mlbam === row.id).length > 1) return;
  yield { claim: 'same', kind: 'club', ids: [club.ref, refOf(raw, row.id)], evidence: `StatsAPI, teams of ${year}` };
}

const shortNames: Readonly<Record<string, string>> = { 'American League': 'AL', 'National League': 'NL' };
