import type { injuryRoutes, RouteOutput } from '@fieldhouse/contracts';
import { clubName, numberOrNull, sql, type Catalogue } from '@fieldhouse/read-model';

export type StintRow = RouteOutput<typeof injuryRoutes.stints>['stints'][number];

/** A stint as the statement below gives it. */
export interface StoredStint {
  readonly stint: string;
  readonly seasonId: string;
  readonly person: string | null;
  readonly personName: string | null;
  readonly playerName: string;
  readonly position: string | null;
  readonly role: 'pitcher' | 'batter' | null;
  readonly club: string | null;
  readonly clubName: string | null;
  readonly listDays: unknown;
  readonly noticeDate: string;
  readonly startDate: string;
  readonly retroactiveDate: string | null;
  readonly retroactiveImpossible: boolean | number;
  readonly endDate: string | null;
  readonly endReason: string | null;
  readonly text: string;
  readonly side: string | null;
  readonly part: string | null;
  readonly kind: string | null;
  readonly areas: unknown;
}

/** `select ${stintColumns} from ${stintTables}`: stints with their reading and their person's name. */
export const stintColumns = sql`
  s.stint as "stint", s.season_id as "seasonId", s.person as "person", p.full_name as "personName",
  s.player_name as "playerName", s.position as "position", s.role as "role", s.club as "club",
  s.club_name as "clubName", s.list_days as "listDays", s.notice_date as "noticeDate", s.start_date as "startDate",
  s.retroactive_date as "retroactiveDate", s.retroactive_impossible as "retroactiveImpossible",
  s.end_date as "endDate", s.end_reason as "endReason", s.text as "text",
  r.side as "side", r.part as "part", r.injury_kind as "kind", r.areas as "areas"`;
export const stintTables = sql`
  injury_stint s left join injury_reading r on r.stint = s.stint left join person p on p.id = s.person`;

/** A stint as the API tells it; the catalogue knows season and club. */
export function stintRowOf(stored: StoredStint, catalogue: Catalogue): StintRow {
  const { person, personName, startDate, endDate } = stored;
  return {
    id: stored.stint,
    person: person === null ? null : { id: person, name: personName ?? stored.playerName },
    playerName: stored.playerName,
    position: stored.position,
    role: stored.role,
    club: clubOf(stored, catalogue),
    season: catalogue.seasonById(stored.seasonId)?.name.label ?? startDate.slice(0, 4),
    listDays: numberOrNull(stored.listDays),
    noticeDate: stored.noticeDate,
    startDate,
    impossibleRetroactiveDate: stored.retroactiveImpossible ? stored.retroactiveDate : null,
    endDate,
    endReason: stored.endReason,
    days: endDate === null ? null : daysBetween(startDate, endDate),
    text: stored.text,
    side: stored.side,
    part: stored.part,
    kind: stored.kind,
    areas: areasOf(stored.areas) as StintRow['areas'],
  };
}

/** As it was called in the season; a season without clubs takes the nearest one's, else the sentence's own words. */
function clubOf({ club, clubName: written, seasonId }: StoredStint, catalogue: Catalogue): StintRow['club'] {
  if (club === null) return written === null ? null : { id: null, name: written, abbreviation: null, colour: null };
  const own = catalogue.seasonById(seasonId);
  const season = own?.clubs.has(club) === true ? own : catalogue.seasonsOfClub(club)[0];
  if (season === undefined) return { id: null, name: written ?? 'Unknown club', abbreviation: null, colour: null };
  const { name, abbreviation, colour } = clubName(season, club);
  return { id: club, name: own === season ? name : (written ?? name), abbreviation, colour };
}

/** One database gives JSON read, the other as text. */
function areasOf(areas: unknown): readonly string[] {
  const value: unknown = typeof areas === 'string' ? JSON.parse(areas) : areas;
  return Array.isArray(value) ? value.map(String) : [];
}

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
