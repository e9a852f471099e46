export interface ZoneShare {
  readonly label: string;
  /** 0 to 1 */
  readonly share: number;
}

/** Shares of the zones beside each other, from the slowest; the table under it says the numbers. */
export function ZoneBar({ zones, summary }: { readonly zones: readonly ZoneShare[]; readonly summary: string }) {
  const begins = zones.map((_, index) => zones.slice(0, index).reduce((sum, { share }) => sum + 1000 * share, 0));
  return (
    <svg className="zones" viewBox="0 0 1000 20" preserveAspectRatio="none" role="img" aria-label={summary}>
      {zones.map(({ label, share }, index) => (
        <rect key={label} className={`zone-${index + 1}`} x={begins[index]} y="0" width={1000 * share} height="20" />
      ))}
    </svg>
  );
}
