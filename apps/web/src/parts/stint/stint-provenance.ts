import type { Provenance } from '@fieldhouse/contracts';

/** The page tells of notes and of pitches: it is as old as the older of both, and names the sources of both. */
export function joinedProvenance(first: Provenance, ...others: readonly Provenance[]): Provenance {
  return others.reduce(
    (a, b) => ({
      asOf: a.asOf === null || b.asOf === null ? (a.asOf ?? b.asOf) : a.asOf < b.asOf ? a.asOf : b.asOf,
      gamesTo: b.gamesTo ?? a.gamesTo,
      stale: a.stale || b.stale,
      fictional: a.fictional || b.fictional,
      sources: [...a.sources, ...b.sources.filter((source) => a.sources.every((known) => known.id !== source.id))],
      remarks: [...new Set([...a.remarks, ...b.remarks])],
    }),
    first,
  );
}
