import { minus, sum, times, type Counts, type Formula } from '@fieldhouse/domain';

/** What a man did for a club in the regular season. Plain JSON. */
export interface ClubLine {
  readonly person: string;
  readonly club: string;
  readonly counts: Counts;
}

/** Key of the plays of a man for a club. */
export const playsKey = ({ person, club }: Pick<ClubLine, 'person' | 'club'>): string => `${person} ${club}`;

export const unintentionalWalks: Formula = minus('walks', 'intentionalWalks');
/** Denominator of wOBA. */
export const weightedOnBaseChances: Formula = sum('atBats', unintentionalWalks, 'sacrificeFlies', 'hitByPitch');
/** Numerator of FIP, without the season's constant; all walks, as FanGraphs has it. */
export const fieldingIndependentRuns: Formula = minus(
  sum(times(13, 'homeRuns'), times(3, sum('walks', 'hitBatters'))),
  times(2, 'strikeouts'),
);

export type Values<Name extends string> = Readonly<Record<Name, number | null>>;
export interface ValueLine<Name extends string> {
  readonly person: string;
  /** A club's id, or `total`. */
  readonly clubOrTotal: string;
  readonly values: Values<Name>;
}

/** A line for each club of a man, and their sum; that is not known where the value of a club is not. */
export function withTotals<Name extends string>(
  lines: readonly ClubLine[],
  valuesOf: (line: ClubLine) => Values<Name>,
): readonly ValueLine<Name>[] {
  const totals = new Map<string, Values<Name>>();
  const clubs = lines.map((line): ValueLine<Name> => {
    const { person, club } = line;
    const values = valuesOf(line);
    totals.set(person, plus(totals.get(person), values));
    return { person, clubOrTotal: club, values };
  });
  return [...clubs, ...[...totals].map(([person, values]) => ({ person, clubOrTotal: 'total', values }))];
}

function plus<Name extends string>(total: Values<Name> | undefined, added: Values<Name>): Values<Name> {
  if (total === undefined) return added;
  const names = Object.keys(added) as Name[];
  return Object.fromEntries(
    names.map((name) => {
      const [one, other] = [total[name], added[name]];
      return [name, one === null || other === null ? null : one + other];
    }),
  ) as Values<Name>;
}
