import type { LiveMessage, LiveSnapshot } from './live.messages.js';

/** Positions kept of a player: ten seconds at ten a second. */
export const trailLength = 100;

/** What a viewer knows of a session: a snapshot, brought up to date. */
export type LiveView = Omit<LiveSnapshot, 'type' | 'version'> & {
  readonly age: { readonly median: number | null; readonly p95: number | null; readonly rate: number } | null;
  readonly over: boolean;
};

/**
 * The view after a message. One that is known already changes nothing.
 * @returns null where messages are missing: the viewer says hello again, with the last sequence it has
 */
export function liveViewAfter(view: LiveView | null, message: LiveMessage): LiveView | null {
  if (message.type === 'snapshot') {
    const { type: _, version: __, ...known } = message;
    return view !== null && view.sequence > known.sequence ? view : { ...known, age: view?.age ?? null, over: false };
  }
  if (view === null) return null;
  const { sequence, at } = message;
  if (sequence <= view.sequence) return view;
  if (sequence !== view.sequence + 1) return null;
  const now = { ...view, sequence, at };
  switch (message.type) {
    case 'positions':
      return { ...now, players: moved(view.players, message.positions, at) };
    case 'values':
      return { ...now, players: valued(view.players, message.values) };
    case 'age':
      return { ...now, age: { median: message.median, p95: message.p95, rate: message.rate } };
    case 'over':
      return { ...now, over: true };
  }
}

type Players = LiveView['players'];

function moved(
  players: Players,
  positions: readonly (readonly [number, number, number, number | null])[],
  at: number,
): Players {
  const next = [...players];
  for (const [index, x, y, speed] of positions) {
    const player = next[index];
    if (player === undefined) continue;
    next[index] = {
      ...player,
      trail: [...player.trail, [x, y] as [number, number]].slice(-trailLength),
      speed,
      heardAt: at,
    };
  }
  return next;
}

function valued(players: Players, values: readonly (readonly [number, number, number | null])[]): Players {
  const next = [...players];
  for (const [index, metric, value] of values) {
    const player = next[index];
    if (player === undefined) continue;
    const of = [...player.values];
    of[metric] = value;
    next[index] = { ...player, values: of };
  }
  return next;
}
