/*
 * The NHL writes the season of 2024-25 as 20242025.
 */

/** `20242025` → `2024-25` */
export const labelOf = (season: number): string => `${yearOf(season)}-${String(season).slice(6)}`;

/** `2024-25` → `20242025` */
export const seasonNumber = (label: string): number =>
  Number(label.slice(0, 4)) * 10_000 + Number(label.slice(0, 4)) + 1;

/** The year in which a season begins. */
export const yearOf = (season: number): number => Math.floor(season / 10_000);

/** The day from which a club's roster is that of a season: contracts begin on it. */
export const firstContractDay = (season: number): string => `${yearOf(season)}-07-01`;

/** A day on which every season since 1942 was under way, but that of 2004-05, which was not played. */
export const dayWithin = (season: number): string => `${yearOf(season) + 1}-04-01`;

/** Whether it is a label of two years, one after the other. */
export const isSeasonLabel = (label: string): boolean =>
  /^\d{4}-\d{2}$/.test(label) && (Number(label.slice(0, 4)) + 1) % 100 === Number(label.slice(5));
