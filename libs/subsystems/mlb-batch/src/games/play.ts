import type { baseballRoutes, RouteOutput } from '@fieldhouse/contracts';
import type { StoredPlay } from './plays.query.js';

type Play = RouteOutput<typeof baseballRoutes.baseballGame>['plays'][number];
export type NameOf = (person: string) => { readonly id: string; readonly name: string };

/** A play as the page shows it: the state before it, and what happened. */
export function playOf(play: StoredPlay, nameOf: NameOf): Play {
  const runner = (person: string | null) => (person === null ? null : nameOf(person));
  return {
    sequence: play.sequence,
    inning: play.inning,
    half: play.half === 'top' ? 'top' : 'bottom',
    outsBefore: play.outsBefore,
    bases: [runner(play.onFirst), runner(play.onSecond), runner(play.onThird)],
    awayScore: play.awayScoreBefore,
    homeScore: play.homeScoreBefore,
    balls: play.balls,
    strikes: play.strikes,
    batter: nameOf(play.batter),
    pitcher: nameOf(play.pitcher),
    type: play.type,
    sentence: play.text,
    text: play.text,
    runs: play.runs,
    outs: play.outs,
  };
}
