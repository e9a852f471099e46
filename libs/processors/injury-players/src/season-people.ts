import type { NameState } from '@fieldhouse/domain/baseball';
import { nameForms } from './name-forms.js';
import type { NamedNotice } from './named-notice.js';
import { shortNames } from './short-names.js';

/** Whom a notice means, and what it rests on. */
export interface Meant {
  readonly person: string | null;
  readonly state: NameState;
  readonly evidence: string;
  readonly candidates: readonly string[];
}

type Role = 'pitcher' | 'fielder';

/** The people of a season by everything that a notice tells of the one it means. */
export class SeasonPeople {
  /** Form of a name → persons. */
  private readonly plain = new Map<string, Set<string>>();
  private readonly loose = new Map<string, Set<string>>();
  /** Club → persons on its rosters. */
  private readonly rosters = new Map<string, Set<string>>();
  private readonly roles = new Map<string, Set<Role>>();
  /** Plain name and club of notices with an id → persons. */
  private readonly told = new Map<string, Set<string>>();

  constructor(
    registered: readonly (readonly [person: string, searchName: string])[],
    spells: readonly (readonly [person: string, club: string, position: string | null])[],
    notices: readonly NamedNotice[],
  ) {
    for (const [person, searchName] of registered) this.addName(searchName, person);
    for (const [person, club, position] of spells) {
      add(this.rosters, club, person);
      const role = roleOf(position);
      if (role !== null) add(this.roles, person, role);
    }
    for (const { person, playerName, club } of notices) {
      if (person === null) continue;
      this.addName(playerName, person);
      add(this.told, toldKey(playerName, club), person);
    }
  }

  meantBy(notice: NamedNotice): Meant {
    const { person, playerName, year } = notice;
    if (person !== null) {
      return { person, state: 'known', evidence: 'The source gives the id.', candidates: [] };
    }
    const { persons, how } = this.namesakes(playerName);
    const [first] = persons;
    if (first === undefined) {
      const evidence = `Nobody called ${playerName} is known in ${year}.`;
      return { person: null, state: 'unknown', evidence, candidates: [] };
    }
    if (persons.length === 1) return resolved(first, `The only ${playerName} known in ${year}${how}.`);
    return this.toldApart(persons, notice, how);
  }

  private addName(name: string, person: string): void {
    const { plain, loose } = nameForms(name);
    add(this.plain, plain, person);
    add(this.loose, loose, person);
  }

  /** All whom the name can mean, however spelt: that one is spelt as the notice does is no evidence. */
  private namesakes(name: string): { readonly persons: readonly string[]; readonly how: string } {
    const { plain, loose, other } = nameForms(name);
    const same = this.plain.get(plain);
    const like = this.loose.get(loose) ?? (other === null ? undefined : this.plain.get(other));
    const persons = [...new Set([...(same ?? []), ...(like ?? [])])].sort();
    return { persons, how: same === undefined ? `, by version ${shortNames.version} of the table of short names` : '' };
  }

  /** Each kind of evidence by itself, the strongest first; one that leaves nobody says nothing. */
  private toldApart(persons: readonly string[], notice: NamedNotice, how: string): Meant {
    const { playerName, year, club, clubName } = notice;
    const ofClub = clubName ?? 'the club';
    const role = roleOf(notice.position);
    const evidence = [
      [
        (person: string) => this.told.get(toldKey(playerName, club))?.has(person) === true,
        `the one to whom other notices of ${ofClub} in ${year} give an id`,
      ],
      [
        (person: string) => club !== null && this.rosters.get(club)?.has(person) === true,
        `the only one on a roster of ${ofClub}`,
      ],
      [
        (person: string) => role !== null && this.mayBe(role, person),
        `the only one whom the rosters let be a ${role === 'pitcher' ? 'pitcher' : 'position player'}`,
      ],
    ] as const;
    let left = persons;
    for (const [speaksFor, words] of evidence) {
      const narrowed = left.filter(speaksFor);
      const [first] = narrowed;
      if (first !== undefined && narrowed.length === 1) {
        return resolved(first, `Of ${persons.length} called ${playerName} in ${year}${how}, ${words}.`);
      }
      if (narrowed.length > 0) left = narrowed;
    }
    return {
      person: null,
      state: 'ambiguous',
      evidence: `${left.length} called ${playerName} are known in ${year}${how}; neither club nor position tells them apart.`,
      candidates: left,
    };
  }

  /** Whose position no roster tells may be anything. */
  private mayBe(role: Role, person: string): boolean {
    const known = this.roles.get(person);
    return known === undefined || known.has(role);
  }
}

const resolved = (person: string, evidence: string): Meant => ({ person, state: 'resolved', evidence, candidates: [] });

const toldKey = (name: string, club: string | null) => `${nameForms(name).plain} ${club ?? ''}`;

const pitching = new Set(['P', 'RHP', 'LHP', 'SHP', 'SP', 'RP']);

/** Null where the position is unknown or says neither: a two-way player, a pinch hitter, a designated hitter may be both. */
function roleOf(position: string | null): Role | null {
  if (position === null || ['TWP', 'DH', 'PH', 'PR'].includes(position)) return null;
  return pitching.has(position) ? 'pitcher' : 'fielder';
}

function add<V>(map: Map<string, Set<V>>, key: string, value: V): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([value]));
  else known.add(value);
}
