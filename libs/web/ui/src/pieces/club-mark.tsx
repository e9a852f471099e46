import type { leagueRoutes, RouteOutput } from '@fieldhouse/contracts';

export type ClubName = RouteOutput<typeof leagueRoutes.season>['clubs'][number];

/** A club's colour as a small mark beside its name; the name or abbreviation is a link to its page of that season. */
export function Club({
  club,
  season,
  name = 'name',
}: {
  readonly club: ClubName;
  readonly season?: string | undefined;
  /** Which of its names is written; the full one then comes on hover. */
  readonly name?: 'name' | 'nickname' | 'abbreviation';
}) {
  const query = season === undefined ? '' : `?season=${encodeURIComponent(season)}`;
  return (
    <span className="club">
      <ClubColour colour={club.colour} />
      <a href={`/teams/${club.id}${query}`} title={name === 'name' ? undefined : club.name}>
        {club[name]}
      </a>
    </span>
  );
}

/** Nothing where the club's colour is not known. */
export function ClubColour({ colour }: { readonly colour: string | null }) {
  if (colour === null || !/^#[0-9a-f]{6}$/i.test(colour)) return null;
  return (
    <svg aria-hidden="true" viewBox="0 0 4 14">
      <rect width="4" height="14" rx="1" fill={colour} />
    </svg>
  );
}
