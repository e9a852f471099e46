import { EmptyState } from '@fieldhouse/web-ui';

/** What stands where no league of a sport has been loaded. */
export function NoLeague({ sport }: { readonly sport: string }) {
  return (
    <EmptyState title={`No ${sport.toLowerCase()} league is loaded`}>
      <p>
        Its seasons, standings, leaders and players will stand here as soon as a {sport.toLowerCase()} source has
        brought its first games. Operators see under <a href="/operations/runs">runs</a> what has come in so far.
      </p>
    </EmptyState>
  );
}
