'use client';

import type { Measured } from '@fieldhouse/web-charts/live';
import { useEffect, useState } from 'react';

const everyMilliseconds = 5_000;

export type SeriesPoint = { readonly at: string; readonly value: number };

export const measured = (points: readonly SeriesPoint[]): readonly Measured[] =>
  points.map(({ at, value }) => ({ at: Date.parse(at), value }));

/** A metric's last minutes, asked for every five seconds while the page is looked at. @param address of the series in the API */
export function useSeries(address: string, first: readonly SeriesPoint[], goesOn: boolean): readonly Measured[] {
  const [points, setPoints] = useState(() => measured(first));
  useEffect(() => {
    if (!goesOn) return undefined;
    const stop = new AbortController();
    const timer = setInterval(() => {
      if (document.hidden) return;
      /* What cannot be asked for just now stays as it was: the strip on top says how old it is. */
      fetch(address, { signal: stop.signal })
        .then(async (response) => {
          if (response.ok) setPoints(measured(((await response.json()) as { points: readonly SeriesPoint[] }).points));
        })
        .catch(() => undefined);
    }, everyMilliseconds);
    return () => {
      clearInterval(timer);
      stop.abort();
    };
  }, [address, goesOn]);
  return points;
}
