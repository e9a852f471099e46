import { fact, foldName, person } from '@fieldhouse/domain';
import { SkipRecordError, type Translated } from '@fieldhouse/plugin-kit';
import { idsOf, type RegisterRow } from './register-row.schema.js';

/**
 * One line of the register: these ids are one person, who is called so. An id that the register also gives to somebody else
 * says nothing of either and is left to a person to look at; names never join.
 */
export function* translatePerson({ columns, shared, where }: RegisterRow): Generator<Translated> {
  for (const id of shared) {
    yield { finding: `The register gives ${id} to more than one person: it is not used for either.`, where };
  }
  const ids = idsOf(columns).filter((id) => !shared.includes(id));
  const [ref] = ids;
  if (ref === undefined) return;
  if (ids.length > 1) yield { claim: 'same', kind: 'person', ids, evidence: `Chadwick register, ${where}` };

  const firstName = columns['name_first']?.trim() || null;
  const lastName = columns['name_last']?.trim() || firstName;
  if (lastName === null) throw new SkipRecordError('a person without a name', { where });
  const fullName = firstName === null || lastName === firstName ? lastName : `${firstName} ${lastName}`;
  yield fact(person, {
    ref,
    fullName,
    firstName,
    lastName,
    searchName: foldName(fullName),
    nameAuthority: 2,
    birthDate: birthDateOf(columns),
    birthPlace: null,
    heightMetres: null,
    massKilograms: null,
    bats: null,
    throws: null,
    shoots: null,
  });
}

/** A whole date only: of many early players just the year or the month is known. */
function birthDateOf(columns: Readonly<Record<string, string>>): string | null {
  const parts = columns['birth']?.split('-') ?? [columns['birth_year'], columns['birth_month'], columns['birth_day']];
  const [year, month, day] = parts.map((part) => Number(part || NaN));
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}
