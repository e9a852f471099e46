'use client';

import { useEffect, useRef, useState, type ComponentType, type ReactNode } from 'react';
import type { SeasonChart } from './season-chart.prepare.js';

/** Shows the static drawing it is given, and swaps it for the one with a pointer when it comes near the window. */
export function SeasonChartView({ chart, children }: { readonly chart: SeasonChart; readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [Drawn, setDrawn] = useState<ComponentType<{ readonly chart: SeasonChart }> | null>(null);
  useEffect(() => {
    if (box.current === null) return undefined;
    const watch = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting !== true) return;
        watch.disconnect();
        /* Without it the static drawing stays: nothing is lost but the pointer. */
        import('./season-chart.draw.js').then(
          (module) => setDrawn(() => module.default),
          () => undefined,
        );
      },
      { rootMargin: '200px' },
    );
    watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
  return (
    <div ref={box} className="plot-box">
      {Drawn === null ? children : <Drawn chart={chart} />}
    </div>
  );
}
