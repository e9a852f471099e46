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

const isPattern = (text: string): boolean => {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
};

export const pitchTablesSettings = z.strictObject({
  folder: z.string().min(1).meta({ title: 'Folder', description: 'Where the tables lie, .csv or .csv.gz.' }),
  files: z
    .string()
    .refine(isPattern, 'must be a regular expression')
    .default(String.raw`\.csv(\.gz)?$`)
    .meta({
      title: 'Files',
      description: 'Which files below the folder are tables of pitches: a regular expression for their paths.',
    }),
  pitcherIds: z
    .array(z.string().regex(/^[^=]+=\s*[\w.-]+\s*$/, 'must be "name = id"'))
    .default([])
    .meta({
      title: 'Ids of pitchers',
      description: 'For tables that only name their pitchers, one a line: Clayton Kershaw = 477132.',
    }),
  playoffsFrom: z.array(z.iso.date()).default([]).meta({
    title: 'First days of play-offs',
    description: 'No table says which games are of the play-offs: those of a year from its day here on are.',
  }),
  league: league
    .default({ key: 'mlb', name: 'Major League Baseball', fictional: false })
    .meta({ title: 'League', description: 'The league that the games belong to.' }),
  issuer: z.string().regex(name).default('mlbam').meta({
    title: 'Issuer of ids',
    description: 'Whose ids of players and games these are. A fictional league has its own.',
  }),
});

export type PitchTablesSettings = z.infer<typeof pitchTablesSettings>;
