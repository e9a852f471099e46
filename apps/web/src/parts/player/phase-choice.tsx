import { Segments } from '@fieldhouse/web-ui';
import { changed, one, type Query } from '../../frame/addresses.js';
import type { SportPages } from '../../sports/sport-pages.js';
import type { FurtherCareer } from './further-careers.js';
import type { PlayerContext } from './player-context.js';

/** The phase that the address chooses for chart and log (`?phase=playoffs`), of those that the sport has. */
export function phaseOf(query: Query, sport: SportPages | undefined) {
  const further = sport?.furtherPhases.find(({ phase }) => phase === one(query, 'phase'));
  return further ?? ({ phase: 'regular', title: 'Season' } as const);
}

/** Regular season or another phase of it, where the player has games in both. */
export function PhaseChoice({
  context,
  further,
}: {
  readonly context: PlayerContext;
  readonly further: readonly FurtherCareer[];
}) {
  const { own, query, season, phase } = context;
  const played = further.filter(({ career }) => career.rows.some((row) => row.season === season));
  if (played.length === 0 && phase === 'regular') return null;
  const to = (chosen: string | undefined) => `${changed(own, query, { phase: chosen })}#season`;
  return (
    <Segments
      label="Games"
      choices={[
        { label: 'Regular season', href: to(undefined), current: phase === 'regular' },
        ...played.map(({ part }) => ({ label: part.title, href: to(part.phase), current: part.phase === phase })),
      ]}
    />
  );
}
