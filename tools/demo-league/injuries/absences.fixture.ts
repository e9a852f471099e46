import type { Transaction } from '../demo-league.fixture.js';

/** Time on a list, as the sentences of the transactions tell it. */
export interface Told {
  readonly person: number;
  /** First day on which he cannot play. */
  readonly start: string;
  /** First day on which he can; of one that nobody ended the first of the next year. */
  readonly end: string;
  readonly list: string;
  readonly text: string;
  readonly ended: string;
}

const placement = /placed .* on the (?:(\d+)[- ]day )?(\w+) list(?: retroactive to [^.]*)?\.(?: (.*))?$/;
const ends = {
  activated: /^(?!.*All-Stars).* activated /,
  released: /^.* released /,
  traded: /^.* traded /,
  optioned: /^.* optioned /,
  designated: /^.* designated /,
} as const;

/** A reading of the sentences of its own, apart from the one that the platform has. */
export function absencesOf(transactions: readonly Transaction[]): readonly Told[] {
  const told: Told[] = [];
  const open = new Map<number, Omit<Told, 'end' | 'ended'>>();
  const close = (person: number, end: string, ended: string) => {
    const begun = open.get(person);
    if (begun) told.push({ ...begun, end, ended });
    open.delete(person);
  };
  for (const { person, date, effectiveDate, description } of transactions) {
    const [, days, list = '', text = ''] = placement.exec(description) ?? [];
    if (list !== '' || description.includes('goes to the injured list')) {
      const same = open.get(person.id)?.start === effectiveDate;
      if (same) open.delete(person.id);
      else close(person.id, date, 'next placement');
      const named = days === undefined ? list : `${days}-day ${list}`;
      open.set(person.id, { person: person.id, start: effectiveDate, list: named, text });
      continue;
    }
    const how = Object.entries(ends).find(([, form]) => form.test(description));
    if (how) close(person.id, date, how[0]);
  }
  for (const [person, { start }] of open) close(person, `${Number(start.slice(0, 4)) + 1}-01-01`, 'nobody');
  return told;
}
