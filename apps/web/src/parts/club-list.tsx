import type { leagueRoutes, RouteOutput } from '@fieldhouse/contracts';
import { Club, pluralText, SectionHead } from '@fieldhouse/web-ui';

/** The clubs of a season that have a roster, by name, each leading to it. */
export function ClubList({
  overview,
}: {
  readonly overview: Pick<RouteOutput<typeof leagueRoutes.season>, 'clubs' | 'rostered' | 'league' | 'season'>;
}) {
  const { clubs, rostered, league, season } = overview;
  const listed = clubs
    .filter((club) => rostered.includes(club.id))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  return (
    <section id={`clubs-${league.key}`}>
      <SectionHead
        title="Clubs"
        line={`${league.name} ${season.label}, ${pluralText(listed.length, 'club')} with a roster`}
      />
      {listed.length === 0 && <p className="muted small">The rosters of this season are missing.</p>}
      <ul className="club-list">
        {listed.map((club) => (
          <li key={club.id}>
            <Club club={club} season={season.label} />
          </li>
        ))}
      </ul>
    </section>
  );
}
