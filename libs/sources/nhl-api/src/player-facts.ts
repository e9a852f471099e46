import {
  foldName,
  headShot,
  kilogramsPerPound,
  metresPerInch,
  person,
  type ExternalId,
  type RecordOf,
} from '@fieldhouse/domain';
import { z } from 'zod';
import { localised } from './counts.js';
import { PORTRAITS, SOURCE } from './words.js';

/** What both a roster and a player's own page tell of him; any of it may be missing but his name. */
export const toldPlayer = z.looseObject({
  firstName: localised,
  lastName: localised,
  headshot: z.string().nullish(),
  shootsCatches: z.string().nullish(),
  heightInInches: z.number().nullish(),
  heightInCentimeters: z.number().nullish(),
  weightInPounds: z.number().nullish(),
  weightInKilograms: z.number().nullish(),
  birthDate: z.iso.date().nullish(),
  birthCity: localised.nullish(),
  birthStateProvince: localised.nullish(),
  birthCountry: z.string().nullish(),
});
export type ToldPlayer = z.infer<typeof toldPlayer>;

export function personRow(ref: ExternalId, told: ToldPlayer): RecordOf<typeof person> {
  const firstName = told.firstName.default.trim();
  const lastName = told.lastName.default.trim();
  const fullName = `${firstName} ${lastName}`;
  const place = [told.birthCity?.default, told.birthStateProvince?.default, told.birthCountry].filter((part) => part);
  return {
    ref,
    fullName,
    firstName,
    lastName,
    searchName: foldName(fullName),
    nameAuthority: 1,
    birthDate: told.birthDate ?? null,
    birthPlace: place.length === 0 ? null : place.join(', '),
    heightMetres: product(told.heightInInches, metresPerInch) ?? product(told.heightInCentimeters, 0.01),
    massKilograms: product(told.weightInPounds, kilogramsPerPound) ?? product(told.weightInKilograms, 1),
    bats: null,
    throws: null,
    shoots: told.shootsCatches === 'L' || told.shootsCatches === 'R' ? told.shootsCatches : null,
  };
}

/** Null where there is none, or where it lies somewhere else than the league's do. */
export function headShotRow(ref: ExternalId, { headshot }: ToldPlayer): RecordOf<typeof headShot> | null {
  if (!headshot?.startsWith(PORTRAITS) || headshot.length > headShot.columns.url.length) return null;
  return { person: ref, source: SOURCE, url: headshot };
}

const product = (value: number | null | undefined, unit: number) =>
  value === null || value === undefined ? null : value * unit;
