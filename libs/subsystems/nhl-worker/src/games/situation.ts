/** How the sides stood when a goal was scored. */
export interface Situation {
  readonly strength: 'even' | 'power-play' | 'shorthanded';
  /** Nobody was in the net that was shot at. */
  readonly emptyNet: boolean;
}

/**
 * Reads the source's code, "1551": away goalie, away skaters, home skaters, home goalie. A goalie counts as a man: who has
 * taken him off for a sixth skater is at even strength still, as the league counts it.
 *
 * @returns null where there is no code, or none that can be read
 */
export function situationOf(code: string | null, scorer: 'away' | 'home'): Situation | null {
  if (code === null || !/^[01]\d\d[01]$/.test(code)) return null;
  const [awayGoalie, awaySkaters, homeSkaters, homeGoalie] = [...code].map(Number) as [number, number, number, number];
  const lead = (awayGoalie + awaySkaters - homeSkaters - homeGoalie) * (scorer === 'away' ? 1 : -1);
  return {
    strength: lead === 0 ? 'even' : lead > 0 ? 'power-play' : 'shorthanded',
    emptyNet: (scorer === 'away' ? homeGoalie : awayGoalie) === 0,
  };
}
