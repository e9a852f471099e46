import type { Share } from '../../statistics/sample.js';
import { pitchCalls, type PitchCall } from './vocabulary.js';

/** Which pitches a picture shows. A foul tip is contact. */
export type PitchChoice = 'all' | 'swing' | 'contact' | 'in-play' | 'miss';

export function isShown(call: PitchCall, choice: PitchChoice): boolean {
  const { swing, contact, inPlay } = pitchCalls[call];
  switch (choice) {
    case 'all':
      return true;
    case 'swing':
      return swing;
    case 'contact':
      return contact;
    case 'in-play':
      return inPlay;
    case 'miss':
      return swing && !contact;
  }
}

/** What rates of swings are made of. */
export interface SwingShares {
  /** Swings of pitches. */
  readonly swing: Share;
  /** Swings that met the ball, of swings. */
  readonly contact: Share;
  /** Swings that met nothing, of swings. */
  readonly miss: Share;
}

export function swingShares(pitches: readonly { readonly call: PitchCall }[]): SwingShares {
  const shown = (choice: PitchChoice) => pitches.filter(({ call }) => isShown(call, choice)).length;
  const swings = shown('swing');
  return {
    swing: { successes: swings, trials: pitches.length },
    contact: { successes: shown('contact'), trials: swings },
    miss: { successes: shown('miss'), trials: swings },
  };
}

/** Pitches within the strike zone (published zones 1 to 9), of those with a zone. */
export function zoneShare(pitches: readonly { readonly zone: number | null }[]): Share {
  const zoned = pitches.flatMap(({ zone }) => zone ?? []);
  return { successes: zoned.filter((zone) => zone <= 9).length, trials: zoned.length };
}
