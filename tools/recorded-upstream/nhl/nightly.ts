import { join } from 'node:path';
import { csvLines } from '@fieldhouse/plugin-kit';
import type { Documents } from './documents.js';
import { tableRow, type Row } from './table-rows.js';
import { tarFiles } from './tar-documents.js';

/** Nights of April 2026 whose changes are recorded; `base` is the state before them. */
export const nights = ['base', '21', '22', '23'] as const;
export type Night = (typeof nights)[number];

const rosterSeason = '20252026';

/** Landings and rosters as they were after a night: the base, and the changes up to it. */
export function nightlyDocuments(folder: string, night: Night): Documents {
  const archives = nights
    .slice(0, nights.indexOf(night) + 1)
    .map((name) => (name === 'base' ? 'base-2026-04-20' : `changed-2026-04-${name}`))
    .map((name) => tarFiles(join(folder, `${name}.tar.gz`)))
    .reverse();
  const text = (name: string) =>
    archives
      .map((files) => files().get(name))
      .find((bytes) => bytes !== undefined)
      ?.toString('utf8');
  const landing = (id: string) => text(`data/players/${id}.json`);
  return {
    read(path) {
      const id = /^v1\/player\/(\d+)\/landing$/.exec(path)?.[1];
      if (id !== undefined) return landing(id);
      const club = new RegExp(`^v1/roster/([A-Z]{3})/${rosterSeason}$`).exec(path)?.[1];
      const table = club && text(`data/rosters/${club}.csv`);
      return table && JSON.stringify(roster(table, landing));
    },
    below: (path) => (/^v1\/roster\/[A-Z]{3}$/.test(path) ? [rosterSeason] : []),
  };
}

type Fields = Readonly<Record<string, unknown>>;

/** A roster document of its table; what the table leaves out stands in the landing. */
function roster(table: string, landing: (id: string) => string | undefined) {
  const [head, ...lines] = csvLines(table);
  const groups: Record<'forwards' | 'defensemen' | 'goalies', Fields[]> = { forwards: [], defensemen: [], goalies: [] };
  for (const line of lines) {
    const row = tableRow(head?.text ?? '', line.text);
    const group = row['positionCode'] === 'D' ? 'defensemen' : row['positionCode'] === 'G' ? 'goalies' : 'forwards';
    groups[group].push(rosterRow(row, JSON.parse(landing(row['id'] ?? '') ?? '{}') as Fields));
  }
  return groups;
}

function rosterRow(row: Row, landing: Fields): Fields {
  const { birthCity, birthStateProvince } = landing;
  const [inches, pounds] = [Number(row['heightInInches']), Number(row['weightInPounds'])];
  return {
    id: Number(row['id']),
    headshot: row['headshot'],
    firstName: landing['firstName'] ?? { default: row['firstName'] },
    lastName: landing['lastName'] ?? { default: row['lastName'] },
    ...(row['sweaterNumber'] ? { sweaterNumber: Number(row['sweaterNumber']) } : {}),
    positionCode: row['positionCode'],
    shootsCatches: row['shootsCatches'],
    heightInInches: inches,
    weightInPounds: pounds,
    heightInCentimeters: Math.round(inches * 2.54),
    weightInKilograms: Math.round(pounds * 0.45359237),
    birthDate: row['birthDate'],
    ...(birthCity === undefined ? {} : { birthCity }),
    birthCountry: row['birthCountry'],
    ...(birthStateProvince === undefined ? {} : { birthStateProvince }),
  };
}
