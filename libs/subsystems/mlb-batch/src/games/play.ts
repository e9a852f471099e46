import type { baseballRoutes, RouteOutput } from '@fieldhouse/contracts';
import { playSentence } from '@fieldhouse/domain/baseball';
import type { NameOf } from '@fieldhouse/read-model';
import type { StoredPlay } from './plays.query.js';

type Play = RouteOutput<typeof baseballRoutes.baseballGame>['plays'][number];

/** A play as the page shows it: the state before it, and what happened. */
export function playOf(play: StoredPlay, nameOf: NameOf): Play {
  const named = (person: string) => ({ id: person, name: nameOf(person).name });
  const runner = (person: string | null) => (person === null ? null : named(person));
  const called = (person: string | null) => (person === null ? null : nameOf(person).lastName);
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
    batter: named(play.batter),
    pitcher: named(play.pitcher),
    type: play.type,
    sentence: playSentence(play, {
      onFirst: called(play.onFirst),
      onSecond: called(play.onSecond),
      onThird: called(play.onThird),
    }),
    text: play.text,
    runs: play.runs,
    outs: play.outs,
  };
}
