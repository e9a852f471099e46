'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { AlertsAnswer } from '../stadium-answers.js';

const everyMilliseconds = 2_000;

/** Alerts and how everybody stands with the limits, asked for every two seconds while the page is looked at. */
export function useAlerts(path: string, first: AlertsAnswer, goesOn: boolean) {
  const [answer, setAnswer] = useState(first);
  /** Asked for in vain so many times in a row. */
  const [missed, setMissed] = useState(0);
  const stop = useRef<AbortController | null>(null);
  const ask = useCallback(async () => {
    stop.current?.abort();
    const own = new AbortController();
    stop.current = own;
    try {
      const response = await fetch(`${path}/alerts`, { signal: own.signal });
      if (!response.ok) throw new Error(`alerts answered ${response.status}`);
      setAnswer((await response.json()) as AlertsAnswer);
      setMissed(0);
    } catch {
      if (!own.signal.aborted) setMissed((before) => before + 1);
    }
  }, [path]);
  useEffect(() => {
    if (!goesOn) return undefined;
    const timer = setInterval(() => {
      if (!document.hidden) void ask();
    }, everyMilliseconds);
    return () => {
      clearInterval(timer);
      stop.current?.abort();
    };
  }, [ask, goesOn]);
  return { answer, isOld: missed > 2, ask };
}
