import { Segments } from '@fieldhouse/web-ui';
import { withQuery } from '@fieldhouse/web-client';

const views = [
  { id: 'stints', label: 'All injuries', path: '/injuries' },
  { id: 'timeline', label: 'Season by club', path: '/injuries/timeline' },
  { id: 'players', label: 'Players', path: '/injuries/players' },
  { id: 'groups', label: 'Groups', path: '/injuries/groups' },
] as const;

/** The ways into the injuries. */
export function InjuriesNav({
  current,
  league,
}: {
  readonly current: (typeof views)[number]['id'];
  readonly league: string | null;
}) {
  return (
    <Segments
      label="Injuries"
      choices={views.map(({ id, label, path }) => ({
        label,
        href: withQuery(path, { league: league ?? undefined }),
        current: id === current,
      }))}
    />
  );
}
