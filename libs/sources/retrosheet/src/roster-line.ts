import { fieldsOf } from './record-line.js';

/** One line of a roster file: `troum001,Trout,Mike,R,R,ANA,OF`. */
export interface RosterLine {
  readonly id: string;
  readonly lastName: string;
  readonly firstName: string;
  /** L, R, B (both) or null where the file does not tell. */
  readonly bats: string | null;
  readonly throws: string | null;
  readonly club: string;
  readonly position: string | null;
}

/** Null where the line names nobody. Blanks around fields are no part of them. */
export function rosterLine(line: string): RosterLine | null {
  const [id = '', lastName = '', firstName = '', bats, throws, club = '', position = ''] = fieldsOf(line).map((field) =>
    field.trim(),
  );
  if (id === '' || lastName === '') return null;
  return {
    id,
    lastName,
    firstName,
    bats: handOf(bats),
    throws: handOf(throws),
    club,
    position: position === '' || position === 'X' ? null : position,
  };
}

function handOf(field: string | undefined): string | null {
  const hand = field?.toUpperCase();
  return hand === 'L' || hand === 'R' || hand === 'B' ? hand : null;
}

/** Adds what a roster file tells of hands: id to batting and throwing hand, `?` where unknown. A known hand stays. */
export function addHands(hands: Map<string, string>, text: string): void {
  for (const line of linesOf(text)) {
    const man = rosterLine(line);
    if (man === null) continue;
    const before = hands.get(man.id) ?? '??';
    hands.set(man.id, `${man.bats ?? before.charAt(0)}${man.throws ?? before.charAt(1)}`);
  }
}

export function linesOf(text: string): string[] {
  return text.split(/\r?\n/);
}
