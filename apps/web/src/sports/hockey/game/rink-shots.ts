import type { RinkShot } from '@fieldhouse/web-charts';
import { periodText, timeText } from './game-words.js';
import type { HockeyGame } from './hockey-game.js';

/** The game's attempts as the shot map reads them; a goal has its number in the list of goals. */
export function rinkShots({ shots, goals }: Pick<HockeyGame, 'shots' | 'goals'>): readonly RinkShot[] {
  return shots.map((shot) => {
    const goal = goals.findIndex(
      ({ period, seconds, club }) => period === shot.period && seconds === shot.seconds && club.id === shot.club.id,
    );
    const named = [`${periodText(shot)} ${timeText(shot.seconds)}`, shot.shooter?.name, shot.shotType];
    return {
      club: shot.club.id,
      type: shot.type,
      shootout: shot.periodKind === 'shootout',
      x: shot.x,
      y: shot.y,
      goal: shot.type !== 'goal' || goal === -1 ? null : goal + 1,
      label: named.filter((part) => part !== null && part !== undefined).join(', '),
    };
  });
}
