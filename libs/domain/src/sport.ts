import type { Metric } from './metric.js';
import type { RecordKind } from './record.js';

/** Counts of one kind for one subject in a season or a game: batting lines, goalie lines, standings. */
export interface LineKind {
  /** batting, pitching, standing */
  readonly id: string;
  readonly title: string;
  readonly subject: 'person' | 'club';
  /**
   * Derived rows: `seasonId`, `phase`, the counts, and the subject: for a person `person` and `clubOrTotal` (a club's id, or `total` for
   * all of the season's clubs together), for a club `club`.
   */
  readonly season: RecordKind;
  /** Rows a game: `game`, `person`, `club`, `source`, `seasonId`, `localDate`, `phase`, the counts. */
  readonly game?: RecordKind;
  /**
   * Rows a stint, with `person`, `club`, `seasonId`, `phase` and the counts: a player's totals as the league publishes them.
   * They stand where fewer of his games are loaded.
   */
  readonly published?: RecordKind;
  /** The counts' column names and how a header abbreviates each. */
  readonly counts: Readonly<Record<string, string>>;
  /**
   * Further counts of the same person, season, phase and club, from rows of their own with the same key, which may be
   * missing. No game has them, and nobody is weighed or qualifies by them.
   */
  readonly supplement?: { readonly season: RecordKind; readonly counts: Readonly<Record<string, string>> };
  /** Metric ids in the order of the table's columns, for a season's and a career's row. */
  readonly columns: readonly string[];
  /** Metric ids of a game log's columns. */
  readonly gameColumns: readonly string[];
  /** The metrics that stand large on top of a player's page. */
  readonly headline: readonly string[];
  /** Positions at which a player who has not played yet will have this kind of line; others will have the sport's first. */
  readonly positions?: readonly string[];
  /** The count whose size says which kind of line a person's page shows first, e.g. plateAppearances, outs. */
  readonly weight: string;
  /** Sources by precedence for game lines that two of them tell; the first present one is read. */
  readonly sources: readonly string[];
  /**
   * `by-game`, or absent: of a game's lines one source's count, and who is missing there did not play. `by-person`: of each
   * player's one source's count, because a source may tell of some of a game's players only.
   */
  readonly believed?: 'by-game' | 'by-person';
}

/** All counts of a season's line, the supplement's among them, and how a header abbreviates each. */
export const seasonCounts = (line: LineKind): Readonly<Record<string, string>> => ({
  ...line.counts,
  ...line.supplement?.counts,
});

/** What a sport tells the platform about itself; a subsystem registers it, no code switches over sports. */
export interface SportDescriptor {
  /** baseball, hockey: stands in addresses. */
  readonly id: string;
  readonly title: string;
  /** Position abbreviation → name. */
  readonly positions: Readonly<Record<string, string>>;
  readonly lines: readonly LineKind[];
  readonly metrics: readonly Metric[];
  /**
   * Rows a game with `game` and `ending`, where a game lost after regulation brings something and is told apart; `ending` is
   * "regulation" or what came after it.
   */
  readonly endings?: RecordKind;
  /** Metric ids that stand beside each of a club's roster, over his whole career. */
  readonly rosterMetrics: readonly string[];
  /** Metric ids of the home page's and the season page's leader cards. */
  readonly leaderCards: readonly string[];
  /**
   * The day on which a season's age is taken: "07-01", so many years after the year that the season's label begins with.
   */
  readonly ageOn: { readonly monthDay: string; readonly yearsAfterStart: number };
}
