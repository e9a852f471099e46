import { Club, type ClubName } from '@fieldhouse/web-ui';

/** Clubs by name, each leading to its roster. */
export function ClubList({ clubs, season }: { readonly clubs: readonly ClubName[]; readonly season: string }) {
  return (
    <ul className="club-list">
      {[...clubs]
        .sort((a, b) => a.name.localeCompare(b.name, 'en'))
        .map((club) => (
          <li key={club.id}>
            <Club club={club} season={season} />
          </li>
        ))}
    </ul>
  );
}
