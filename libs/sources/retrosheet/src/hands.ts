/** Batting and throwing hands of a game's players from the rosters, and what `badj` and `padj` change for a while. */
export class Hands {
  private batter = '';
  private batterHand = '';
  private pitcher = '';
  private pitcherHand = '';

  constructor(private readonly roster: Readonly<Record<string, string>>) {}

  /** `badj`: this batter stands on this side in the plate appearance that comes. */
  adjustBatter(id: string, hand: string): void {
    this.batter = id;
    this.batterHand = hand;
  }

  /** `padj`: this pitcher throws with this hand in the plate appearance that comes. */
  adjustPitcher(id: string, hand: string): void {
    this.pitcher = id;
    this.pitcherHand = hand;
  }

  /** Forgets the adjustments: each is for one plate appearance. */
  plateAppearanceOver(): void {
    this.batter = '';
    this.pitcher = '';
  }

  throwing(id: string): string {
    if (id === this.pitcher) return this.pitcherHand;
    return this.roster[id]?.charAt(1) ?? '?';
  }

  /** The side a batter stands on against this pitching hand; a switch hitter takes the other one. */
  batting(id: string, against: string): string {
    if (id === this.batter) return this.batterHand;
    const hand = this.roster[id]?.charAt(0) ?? '?';
    if (hand !== 'B') return hand;
    return against === 'R' ? 'L' : against === 'L' ? 'R' : '?';
  }
}
