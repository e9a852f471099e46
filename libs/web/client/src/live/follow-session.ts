import { LiveConnection } from './live-connection.js';
import { LiveStore } from './live-store.js';

/** Figures change four times a second at most. */
const tickMilliseconds = 250;

export interface FollowedSession {
  readonly store: LiveStore;
  /** Begins to follow. @returns the way to stop */
  readonly follow: () => () => void;
}

/** A session on a stadium's live socket, in a browser. @param path of this site: `/v1/stadiums/…/live` */
export function followSession(path: string): FollowedSession {
  const store = new LiveStore(() => performance.now());
  const follow = () => {
    const connection = new LiveConnection(store, {
      open: () => new WebSocket(new URL(path, location.origin.replace(/^http/, 'ws'))),
      later: (call, milliseconds) => {
        const timer = setTimeout(call, milliseconds);
        return () => clearTimeout(timer);
      },
      chance: Math.random,
    });
    const connect = () => connection.connect();
    const ticking = setInterval(() => store.tick(), tickMilliseconds);
    window.addEventListener('online', connect);
    connect();
    return () => {
      window.removeEventListener('online', connect);
      clearInterval(ticking);
      connection.close();
    };
  };
  return { store, follow };
}
