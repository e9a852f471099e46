import { toPixels, type FieldPlace } from './field-place.js';

/** How a player stands with the limits, or how old the last place is; each has a shape of its own. */
export type PlayerMark = 'act' | 'watch' | 'easing' | 'normal' | 'stale' | 'lost';

export interface FieldPlayer {
  /** Shirt number, or initials. */
  readonly label: string;
  readonly name: string;
  readonly mark: PlayerMark;
  /** Of the second club in the session: drawn open. */
  readonly guest: boolean;
  /** Metres, oldest first; the last one is where the player is. */
  readonly trail: readonly (readonly [number, number])[];
}

export interface DrawnPlayer {
  readonly mark: PlayerMark;
  readonly label: string;
  /** Written beside the mark; only of those that need a look, so that names do not hide the field. */
  readonly name: string | null;
  readonly guest: boolean;
  readonly x: number;
  readonly y: number;
  /** x and y in turns, pixels. */
  readonly trail: readonly number[];
}

/** Drawn later lies on top: whoever needs a look is never hidden. */
const order: readonly PlayerMark[] = ['lost', 'stale', 'normal', 'easing', 'watch', 'act'];

/** Marks and trails in pixels, from the least to the most urgent. Who never was anywhere is not on the field. */
export function prepareFieldPlayers(players: readonly FieldPlayer[], place: FieldPlace): readonly DrawnPlayer[] {
  /* Where nobody is heard, nobody stands out. */
  const isSilent = players.every(({ mark }) => mark === 'lost');
  return players
    .flatMap((player): DrawnPlayer[] => {
      const last = player.trail.at(-1);
      if (last === undefined) return [];
      const [x, y] = toPixels(place, last[0], last[1]);
      const { mark, label, guest } = player;
      const trail =
        mark === 'lost' ? [] : player.trail.flatMap(([metresX, metresY]) => toPixels(place, metresX, metresY));
      return [{ mark, label, guest, name: mark === 'normal' || isSilent ? null : player.name, x, y, trail }];
    })
    .toSorted((a, b) => order.indexOf(a.mark) - order.indexOf(b.mark));
}
