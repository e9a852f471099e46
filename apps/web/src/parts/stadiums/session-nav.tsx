import { Segments } from '@fieldhouse/web-ui';
import { stadiumSessionHref } from './stadium-addresses.js';

export type SessionPlace = 'wall' | 'field' | 'summary';

/** The pages of a session. */
export function SessionNav({
  stadium,
  session,
  current,
}: {
  readonly stadium: string;
  readonly session: string;
  readonly current: SessionPlace | null;
}) {
  const own = stadiumSessionHref(stadium, session);
  return (
    <Segments
      label="Session"
      choices={[
        { label: 'Wall', href: own, current: current === 'wall' },
        { label: 'Field', href: `${own}/field`, current: current === 'field' },
        { label: 'Summary', href: `${own}/summary`, current: current === 'summary' },
      ]}
    />
  );
}
