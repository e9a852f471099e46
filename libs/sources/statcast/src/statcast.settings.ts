import { z } from 'zod';

const name = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const league = z.strictObject({
  key: z
    .string()
    .regex(name)
    .meta({ title: 'Key', description: 'Stands in page addresses: small letters, digits and hyphens.' }),
  name: z.string().min(1).meta({ title: 'Name', description: 'As fans call the league.' }),
  fictional: z.boolean().meta({ title: 'Invented', description: 'Clubs and people do not exist; every page says so.' }),
});

export const statcastSettings = z.strictObject({
  folder: z.string().min(1).nullable().default(null).meta({
    title: 'Folder',
    description: 'Where recorded tables lie, .csv or .csv.gz. Empty: they are asked for day by day.',
  }),
  address: z
    .url({ protocol: /^https$/, hostname: /^baseballsavant\.mlb\.com$/ })
    .default('https://baseballsavant.mlb.com/statcast_search/csv')
    .meta({ title: 'Address', description: 'Where tables are asked for when no folder is named.' }),
  seasons: z.array(z.int().min(2008).max(2100)).min(1).nullable().default(null).meta({
    title: 'Seasons',
    description: 'Years to ask for. Empty: the current one. A folder is read whole.',
  }),
  gameTypes: z
    .array(z.enum(['R', 'F', 'D', 'L', 'W', 'S', 'E', 'A']))
    .min(1)
    .default(['R', 'F', 'D', 'L', 'W'])
    .meta({
      title: 'Kinds of games',
      description:
        'R regular; F, D, L, W wild card to World Series; S, E spring training; A all-star. Others are left out.',
    }),
  sourceName: z.enum(['statcast', 'statcast-players', 'statcast-league']).default('statcast').meta({
    title: 'Name as a source',
    description:
      'Which of several recordings this is. Where they tell the same game, their order of precedence decides.',
  }),
  rowCap: z.int().min(1).default(25_000).meta({
    title: 'Rows at most',
    description: 'An answer of so many rows is cut off by Savant without a word, so it is refused.',
  }),
  readAgainDays: z.int().min(0).max(60).default(3).meta({
    title: 'Days to read again',
    description: 'Savant corrects a game for some days: the last so many days that were read are asked for again.',
  }),
  league: league
    .default({ key: 'mlb', name: 'Major League Baseball', fictional: false })
    .meta({ title: 'League', description: 'The league that the games belong to.' }),
  issuer: z.string().regex(name).default('mlbam').meta({
    title: 'Issuer of ids',
    description: 'Whose ids of players and games these are. A fictional league has its own.',
  }),
});

export type StatcastSettings = z.infer<typeof statcastSettings>;
