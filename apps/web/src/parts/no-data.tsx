import { EmptyState } from '@fieldhouse/web-ui';

/** What stands where no league of a sport has been loaded, or its first one is being loaded just now. */
export function NoLeague({ sport, loading = false }: { readonly sport: string; readonly loading?: boolean }) {
  if (loading)
    return (
      <EmptyState title="Data are being loaded">
        <p>
          The seasons, standings, leaders and players of {sport.toLowerCase()} stand here as soon as its first games are
          in. <a href="">Look again</a> in a minute.
        </p>
      </EmptyState>
    );
  return (
    <EmptyState title={`No ${sport.toLowerCase()} league is loaded`}>
      <p>
        Its seasons, standings, leaders and players will stand here as soon as a {sport.toLowerCase()} source has
        brought its first games. Operators see under <a href="/operations/runs">runs</a> what has come in so far.
      </p>
    </EmptyState>
  );
}
