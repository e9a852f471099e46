import { fact, foldName, person, seasonId } from '@fieldhouse/domain';
import { registeredSeason } from '@fieldhouse/domain/baseball';
import { SkipRecordError, type Translated } from '@fieldhouse/plugin-kit';
import { idsOf, type RegisterRow } from './register-row.schema.js';

/**
 * One line of the register: these ids are one person, who is called so and was active in these seasons. An id that the
 * register also gives to somebody else says nothing of either and is left to a person to look at; names never join.
 */
export function* translatePerson(row: RegisterRow): Generator<Translated> {
  const { columns, shared, where } = row;
  for (const id of shared) {
    yield { finding: `The register gives ${id} to more than one person: it is not used for either.`, where };
  }
  const ids = idsOf(row).filter((id) => !shared.includes(id));
  const [ref] = ids;
  if (ref === undefined) return;
  if (ids.length > 1) yield { claim: 'same', kind: 'person', ids, evidence: `Chadwick register, ${where}` };

  const firstName = columns['name_first']?.trim() || null;
  const lastName = columns['name_last']?.trim() || firstName;
  if (lastName === null) throw new SkipRecordError('a person without a name', { where });
  const fullName = firstName === null || lastName === firstName ? lastName : `${firstName} ${lastName}`;
  const searchName = foldName(fullName);
  yield fact(person, {
    ref,
    fullName,
    firstName,
    lastName,
    searchName,
    nameAuthority: 2,
    birthDate: birthDateOf(columns),
    birthPlace: null,
    heightMetres: null,
    massKilograms: null,
    bats: null,
    throws: null,
    shoots: null,
  });
  for (const year of activeYears(row)) {
    yield fact(registeredSeason, { seasonId: seasonOf(row.league, year), person: ref, searchName });
  }
}

/** By league and year: the same few ids for tens of thousands of rows. */
const seasonIds = new Map<string, string>();

function seasonOf(league: string, year: number): string {
  const key = `${league} ${year}`;
  const id = seasonIds.get(key) ?? seasonId('baseball', league, String(year));
  seasonIds.set(key, id);
  return id;
}

/**
 * The years from the first game to the last, those in between without a game too, and one more: who was hurt in his last
 * game stands on a list the year after. None where the register knows of no game.
 */
function* activeYears({ columns, seasonsFrom }: RegisterRow): Generator<number> {
  const first = yearOf(columns['mlb_played_first']);
  const last = yearOf(columns['mlb_played_last'] || columns['mlb_played_first']);
  for (let year = Math.max(first, seasonsFrom); year <= last + 1; year++) yield year;
}

/** NaN, with which nothing compares, where none is given. */
const yearOf = (text: string | undefined) => (/^(1[89]|20)\d\d$/.test(text ?? '') ? Number(text) : NaN);

/** A whole date only: of many early players just the year or the month is known. */
function birthDateOf(columns: Readonly<Record<string, string>>): string | null {
  const parts = columns['birth']?.split('-') ?? [columns['birth_year'], columns['birth_month'], columns['birth_day']];
  const [year, month, day] = parts.map((part) => Number(part || NaN));
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}
