import type { FeedPlayer, Play, PlayEvent } from './live-feed.schema.js';

/** Who stood against whom. */
export interface Matchup {
  readonly pitcher: number;
  readonly batter: number;
  readonly pitcherHand: string | null;
  readonly batterHand: string | null;
}

const pinchHitter = '11';

/**
 * Who pitched and who batted at each event of a game's plays. A play names those at its end; who was there before a change in
 * the middle of it, the changes and the plays before tell.
 */
export function* matchups(
  plays: readonly Play[],
  players: Readonly<Record<string, FeedPlayer>>,
): Generator<{ readonly play: Play; readonly at: readonly Matchup[] }> {
  const onTheMound: Partial<Record<Play['about']['halfInning'], number>> = {};
  for (const play of plays) {
    const { matchup, about, playEvents } = play;
    const last = sidesOf(play);
    const changed = playEvents.some(isPitchingChange);
    let pitcher = changed ? (onTheMound[about.halfInning] ?? last.pitcher) : last.pitcher;
    let batter = playEvents.find(isPinchHit)?.replacedPlayer?.id ?? last.batter;
    const at = playEvents.map((event) => {
      if (isPitchingChange(event)) pitcher = event.player?.id ?? last.pitcher;
      if (isPinchHit(event)) batter = event.player?.id ?? last.batter;
      return pitcher === last.pitcher && batter === last.batter ? last : before(pitcher, batter, last, players);
    });
    onTheMound[about.halfInning] = matchup.pitcher.id;
    yield { play, at };
  }
}

/** Those at the end of the play, to whom its result belongs. */
export function sidesOf({ matchup }: Play): Matchup {
  return {
    pitcher: matchup.pitcher.id,
    batter: matchup.batter.id,
    pitcherHand: handOf(matchup.pitchHand?.code),
    batterHand: handOf(matchup.batSide?.code),
  };
}

/** Who left has his hands in the list of players; who bats on both sides stood across from the pitcher's. */
function before(
  pitcher: number,
  batter: number,
  last: Matchup,
  players: Readonly<Record<string, FeedPlayer>>,
): Matchup {
  const pitcherHand = pitcher === last.pitcher ? last.pitcherHand : handOf(players[`ID${pitcher}`]?.pitchHand?.code);
  const side = players[`ID${batter}`]?.batSide?.code;
  const across = pitcherHand === null ? null : pitcherHand === 'L' ? 'R' : 'L';
  return { pitcher, batter, pitcherHand, batterHand: side === 'S' ? across : handOf(side) };
}

const isPitchingChange = ({ details }: PlayEvent) => details?.eventType === 'pitching_substitution';
const isPinchHit = ({ details, position }: PlayEvent) =>
  details?.eventType === 'offensive_substitution' && position?.code === pinchHitter;
const handOf = (code: string | undefined) => (code === 'L' || code === 'R' ? code : null);
