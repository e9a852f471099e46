import { fact, headShot, mention, person, teamSeason } from '@fieldhouse/domain';
import { publishedGoaltending, publishedSkating } from '@fieldhouse/domain/hockey';
import type { RecordSubject, Translated } from '@fieldhouse/plugin-kit';
import { z } from 'zod';
import { absenceFinding, absenceKey, isAbsence, rawAbsence } from './absence.js';
import { leagueClub, type LeagueClubs } from './league-clubs.js';
import { headShotRow, personRow, toldPlayer } from './player-facts.js';
import { rawTerms, refOf, seasonIdOf, seasonMention, type RawTerms } from './raw-terms.schema.js';
import { goaltendingTotal, isOfLeague, seasonTotal, skatingTotal, type SeasonTotal } from './season-total.js';
import { splitName } from './team-names.js';

const toldCareer = rawTerms.extend({
  id: z.int(),
  landing: toldPlayer.extend({ playerId: z.int(), position: z.string().max(10).nullish() }),
  /** Of the league's seasons; each is understood by itself. */
  totals: z.array(z.object({ row: z.unknown(), club: leagueClub.nullable() })),
  /** Of these, rosters tell which clubs play. */
  rosterSeasons: z.array(z.int()),
});
type ToldCareer = z.infer<typeof toldCareer>;

/** A player's page, or that there is none. */
export const rawPlayer = z.union([toldCareer, rawAbsence]);
export type RawPlayer = z.infer<typeof rawPlayer>;

export const playerKey = (raw: RawPlayer): string => (isAbsence(raw) ? absenceKey(raw) : String(raw.id));

export const aboutPlayer = (raw: RawPlayer): RecordSubject | null =>
  isAbsence(raw) ? null : { seasonId: null, label: `${raw.landing.firstName.default} ${raw.landing.lastName.default}` };

interface Read {
  readonly terms: RawTerms;
  readonly id: number;
  readonly landing: unknown;
  readonly clubs: LeagueClubs;
  readonly rosterSeasons: readonly number[];
}

/** A page that does not fit is handed on as it is, to be rejected. */
export function rawPlayerOf({ terms, id, landing, clubs, rosterSeasons }: Read): RawPlayer {
  const { seasonTotals, ...told } = (landing ?? {}) as ToldCareer['landing'] & { readonly seasonTotals?: unknown };
  const totals = (Array.isArray(seasonTotals) ? (seasonTotals as readonly unknown[]) : [])
    .filter(isOfLeague)
    .map((row) => {
      const { teamName, season } = row as Partial<SeasonTotal>;
      return { row, club: (teamName && season && clubs.byName(String(teamName.default), season)) || null };
    });
  return { ...terms, id, landing: told, totals, rosterSeasons: [...rosterSeasons] };
}

/** His facts and his totals; those that are published no more are taken out. */
export function* translatePlayer(raw: RawPlayer): Generator<Translated> {
  if (isAbsence(raw)) return yield absenceFinding(raw);
  const ref = refOf(raw, raw.id);
  const portrait = headShotRow(ref, raw.landing);
  yield fact(person, personRow(ref, raw.landing));
  if (portrait !== null) yield fact(headShot, portrait);
  const position = raw.landing.position ?? null;
  const isGoalie = position === 'G';
  let whole = true;
  for (const { row, club } of raw.totals) {
    const { data } = seasonTotal.safeParse(row);
    if (data === undefined || club === null) {
      whole = false;
      const why = data === undefined ? 'it cannot be read' : `"${data.teamName.default}" is no team of the league`;
      const text = JSON.stringify(row).slice(0, 200);
      yield { finding: `a season's totals are left out, for ${why}: ${text}`, where: `player ${raw.id}` };
      continue;
    }
    const seasonId = seasonIdOf(raw, data.season);
    yield seasonMention(raw, data.season);
    if (!raw.rosterSeasons.includes(data.season)) yield teamMention(data, club.ref, club.code, seasonId);
    const stint = { person: ref, club: club.ref, seasonId };
    yield isGoalie ? goaltendingTotal(stint, data) : skatingTotal(stint, data, position);
  }
  if (whole) yield { complete: isGoalie ? publishedGoaltending : publishedSkating, where: { person: ref } };
}

/** How the club was called then. */
const teamMention = (total: SeasonTotal, club: string, abbreviation: string, seasonId: string) =>
  mention(teamSeason, {
    club,
    seasonId,
    ...splitName(
      total.teamName.default,
      total.teamCommonName?.default ?? '',
      total.teamPlaceNameWithPreposition?.default ?? '',
    ),
    abbreviation,
    conference: null,
    division: null,
    colour: null,
  });
