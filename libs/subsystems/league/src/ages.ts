import type { SportDescriptor } from '@fieldhouse/domain';

/** Years that a person has completed on the day on which the sport takes a season's age; null without a birth date. */
export function ageIn(sport: SportDescriptor, seasonLabel: string, birthDate: string | null): number | null {
  const start = Number(seasonLabel.slice(0, 4));
  if (birthDate === null || !Number.isInteger(start)) return null;
  const year = start + sport.ageOn.yearsAfterStart;
  const hadBirthday = birthDate.slice(5) <= sport.ageOn.monthDay;
  return year - Number(birthDate.slice(0, 4)) - (hadBirthday ? 0 : 1);
}
