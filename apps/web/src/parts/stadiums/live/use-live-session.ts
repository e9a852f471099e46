'use client';

import { followSession, type LiveMoment, type LiveStore } from '@fieldhouse/web-client/live';
import { useEffect, useState, useSyncExternalStore } from 'react';

/**
 * A session as it goes on: the store to draw from as messages come, and a moment of it for figures, at most four a second.
 *
 * @param path of the session in the API
 * @param goesOn false: it is over, and there is nothing to connect to
 */
export function useLiveSession(
  path: string,
  goesOn: boolean,
): { readonly store: LiveStore; readonly moment: LiveMoment } {
  const [{ store, follow }] = useState(() => followSession(`${path}/live`));
  useEffect(() => (goesOn ? follow() : undefined), [follow, goesOn]);
  return { store, moment: useSyncExternalStore(store.subscribe, store.moment, store.momentOfServer) };
}
