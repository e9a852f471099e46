import { z } from 'zod';

const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const issuer = (column: string, whose: string) =>
  key.default(whose).meta({ title: `Issuer of ${column}`, description: `Whose ids stand in the column ${column}.` });
const issuers = z.strictObject({
  mlbam: issuer('key_mlbam', 'mlbam'),
  retrosheet: issuer('key_retro', 'retrosheet'),
  bbref: issuer('key_bbref', 'bbref'),
});

export const registerSettings = z.strictObject({
  folder: z.string().min(1).optional().meta({
    title: 'Folder',
    description:
      'Folder with the register (people-0.csv to people-f.csv, or people_mlb.csv.gz). Empty: read it as published.',
  }),
  address: z
    .url({ protocol: /^https$/, hostname: /^raw\.githubusercontent\.com$/ })
    .default('https://raw.githubusercontent.com/chadwickbureau/register/master/data/')
    .meta({
      title: 'Address',
      description: 'Where the register is published, ending in "/". Only read without a folder.',
    }),
  league: key.default('mlb').meta({
    title: 'League',
    description: 'Key of the league in whose seasons the people played: small letters, digits and hyphens.',
  }),
  seasonsFrom: z.int().min(1871).max(2100).default(2001).meta({
    title: 'Seasons from',
    description:
      'First year for which it is kept who was active: what names in sentences mean. Transactions begin in 2001.',
  }),
  issuers: issuers
    .prefault({})
    .meta({ title: 'Issuers of ids', description: 'Whose ids the columns hold. A fictional league has its own.' }),
});
export type RegisterSettings = z.infer<typeof registerSettings>;
