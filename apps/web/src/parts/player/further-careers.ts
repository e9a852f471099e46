import { playerRoutes } from '@fieldhouse/contracts';
import { shown } from '../../api/api.js';
import type { SportPages } from '../../sports/sport-pages.js';
import type { CareerPart } from './career-section.js';
import type { Career } from './player-context.js';

/** A career beside that of the regular seasons. */
export interface FurtherCareer {
  readonly part: CareerPart;
  readonly career: Career;
}

/** The careers in the further phases of the sport, those in which the player has played. */
export async function furtherCareers(
  player: string,
  line: string,
  sport: SportPages | undefined,
): Promise<readonly FurtherCareer[]> {
  const careers = await Promise.all(
    (sport?.furtherPhases ?? []).map(async ({ phase, title }) => ({
      part: { phase, title, anchor: phase },
      career: await shown(playerRoutes.career, { params: { player, line }, query: { phase } }),
    })),
  );
  return careers.filter(({ career }) => career.rows.length > 0);
}
