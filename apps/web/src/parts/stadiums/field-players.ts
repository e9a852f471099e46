import type { LiveView } from '@fieldhouse/contracts/sensors';
import type { FieldPlayer, PlayerMark } from '@fieldhouse/web-charts/live';
import type { Tile } from './tile.prepare.js';

/** Players where they are now, with the marks that the tiles gave them. Who has left the session is not on the field. */
export function markedPlayers(view: LiveView | null, tiles: readonly Tile[]): readonly FieldPlayer[] {
  if (view === null) return [];
  const byPerson = new Map(tiles.map((tile) => [tile.person, tile]));
  const hosts = view.players.find(({ club }) => club !== null)?.club ?? null;
  return view.players.flatMap((player): FieldPlayer[] => {
    const mark = markOf(byPerson.get(player.person));
    if (mark === null) return [];
    const label = player.number ?? initials(player.name);
    const guest = player.club !== null && player.club !== hosts;
    return [{ label, name: familyName(player.name), mark, guest, trail: player.trail }];
  });
}

function markOf(tile: Tile | undefined): PlayerMark | null {
  if (tile === undefined) return 'normal';
  const { kind } = tile.status;
  if (kind === 'off') return null;
  return kind === 'waiting' ? 'normal' : kind;
}

const familyName = (name: string): string => name.split(' ').at(-1) ?? name;
const initials = (name: string): string =>
  name
    .split(' ')
    .map((part) => part.charAt(0))
    .join('')
    .slice(0, 2);
