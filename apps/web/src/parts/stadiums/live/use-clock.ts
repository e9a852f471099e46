'use client';

import { useSyncExternalStore } from 'react';
import { clockText } from '../freshness.js';

const never = () => () => undefined;
const utcText = (at: number): string => `${new Date(at).toISOString().slice(11, 19)} UTC`;

/** Times of day as the reader's own clock says them; until a script runs, in UTC. */
export function useClock(): (at: number) => string {
  const isHere = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return isHere ? clockText : utcText;
}
