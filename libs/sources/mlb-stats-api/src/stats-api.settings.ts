import { keySetting, leagueSetting } from '@fieldhouse/plugin-kit';
import { z } from 'zod';
import { gameTypes, type GameType } from './game-types.js';

const issuers = z.strictObject({
  mlbam: keySetting.default('mlbam').meta({
    title: 'Issuer of the ids',
    description: 'Whose ids of players, teams and games the answers hold.',
  }),
  retrosheet: keySetting.default('retrosheet').meta({
    title: "Issuer of the clubs' codes",
    description:
      "By whose codes clubs are known elsewhere. Retrosheet's are known for each of MLB's teams; of a league of its own they " +
      'are the abbreviations in its recorded teams.',
  }),
});

export const statsApiSettings = z.strictObject({
  folder: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .meta({
      title: 'Folder',
      description:
        'Where recorded answers lie: transactions/201906.json, schedule/201906.json, teams/2019.json, game/565000.json; gzip is ' +
        'fine. Empty: MLB is asked.',
    }),
  seasons: z.array(z.int().min(1901).max(2100)).default([]).meta({
    title: 'Seasons',
    description: 'Years to ask for besides the current one, which is read up to yesterday. A folder is read whole.',
  }),
  gameTypes: z
    .array(z.enum(Object.keys(gameTypes) as [GameType, ...GameType[]]))
    .min(1)
    .default(['R', 'F', 'D', 'L', 'W'])
    .meta({
      title: 'Kinds of games',
      description:
        'R regular; F, D, L, W wild card to World Series; S, E spring training; A all-star. Others are left out.',
    }),
  readAgainDays: z
    .int()
    .min(0)
    .max(60)
    .default(3)
    .meta({
      title: 'Days to read again',
      description:
        'MLB corrects for some days: what was read of the last so many days is asked for again, with the whole month of ' +
        'transactions that they lie in.',
    }),
  timeZone: z
    .string()
    .refine(isTimeZone, 'must be a time zone such as America/New_York')
    .default('America/New_York')
    .meta({
      title: 'Time zone',
      description: 'Where a day is over when it is over for the league.',
    }),
  league: leagueSetting
    .default({ key: 'mlb', name: 'Major League Baseball', fictional: false })
    .meta({ title: 'League', description: 'The league that the answers are about.' }),
  issuers: issuers
    .prefault({})
    .meta({ title: 'Issuers of ids', description: 'Whose ids these are. A fictional league has its own.' }),
});

export type StatsApiSettings = z.infer<typeof statsApiSettings>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name }).format();
    return true;
  } catch {
    return false;
  }
}
