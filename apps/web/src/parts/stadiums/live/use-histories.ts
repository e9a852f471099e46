'use client';

import type { Measured } from '@fieldhouse/web-charts/live';
import type { LiveMoment } from '@fieldhouse/web-client/live';
import { useEffect, useRef, useState } from 'react';
import { Histories, pastOf, sparkSpan } from '../histories.js';
import type { LiveMetric } from '../stadium-answers.js';
import { valueOf, type Tile } from '../tile.prepare.js';

/** The last five minutes of what the tiles show: what is heard, and what was before, asked for one player after the other. */
export function useHistories(
  path: string,
  tiles: readonly Tile[],
  metrics: readonly LiveMetric[],
  moment: LiveMoment,
): Histories {
  const [histories] = useState(() => new Histories());
  const asked = useRef(new Set<string>());
  const waiting = useRef(Promise.resolve());
  useEffect(() => {
    const { view, heardAt } = moment;
    if (view === null) return;
    const places = new Map(view.players.map(({ person }, index) => [person, index]));
    for (const { person, metric, freshness } of tiles) {
      const place = places.get(person);
      const value = valueOf(moment, place ?? null, metric);
      const at = place === undefined ? null : (heardAt[place] ?? null);
      if (place === undefined || value === null || at === null) continue;
      if (freshness === 'fresh') histories.note(person, metric, at, value);
      const known = metrics.find(({ id }) => id === metric);
      const key = `${person} ${metric}`;
      if (known === undefined || asked.current.has(key)) continue;
      asked.current.add(key);
      waiting.current = waiting.current.then(async () => {
        const every = known.bySecond ? 1 : 60;
        const past = await askPast(path, person, metric, every);
        histories.seed(person, metric, pastOf(known.over, past, every * 1_000, value));
      });
    }
  }, [path, tiles, metrics, moment, histories]);
  return histories;
}

/** None where the node does not answer: the line begins with what is heard. */
async function askPast(path: string, person: string, metric: string, every: 1 | 60): Promise<readonly Measured[]> {
  try {
    const query = `metric=${encodeURIComponent(metric)}&every=${every}&last=${sparkSpan / 1_000}`;
    const response = await fetch(`${path}/players/${person}/series?${query}`);
    if (!response.ok) return [];
    const { points } = (await response.json()) as { readonly points: readonly { at: string; value: number }[] };
    return points.map(({ at, value }) => ({ at: Date.parse(at), value }));
  } catch {
    return [];
  }
}
