import { z } from 'zod';

const league = z.strictObject({
  key: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .meta({ title: 'Key', description: 'Stands in page addresses: small letters, digits and hyphens.' }),
  name: z.string().min(1).meta({ title: 'Name', description: 'As fans call the league.' }),
  fictional: z.boolean().meta({ title: 'Invented', description: 'Clubs and people do not exist; every page says so.' }),
});

export const retrosheetSettings = z.strictObject({
  folder: z.string().min(1).nullable().default(null).meta({
    title: 'Folder or zip archive',
    description:
      'Where event, roster and team files lie: in it, in folders by year, or in zip archives. Empty: they are fetched.',
  }),
  address: z.string().default('https://www.retrosheet.org/events/{season}eve.zip').meta({
    title: 'Address',
    description: 'Where a season is fetched from when no folder is named; {season} stands for the year.',
  }),
  seasons: z.array(z.int().min(1871).max(2100)).min(1).nullable().default(null).meta({
    title: 'Seasons',
    description: 'Years to load. Empty: every year found in the folder; to fetch, the years must be named.',
  }),
  league: league
    .default({ key: 'mlb', name: 'Major League Baseball', fictional: false })
    .meta({ title: 'League', description: 'The league that the games belong to.' }),
  issuer: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .default('retrosheet')
    .meta({
      title: 'Issuer of ids',
      description: 'Whose ids of players, clubs, parks and games these are. A fictional league has its own.',
    }),
});

export type RetrosheetSettings = z.infer<typeof retrosheetSettings>;
