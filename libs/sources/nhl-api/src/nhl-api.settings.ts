import { keySetting, leagueSetting } from '@fieldhouse/plugin-kit';
import { z } from 'zod';
import { isSeasonLabel } from './season-numbers.js';

const seasons = z.array(z.string().refine(isSeasonLabel, 'must be a season such as 2024-25')).default([]);

const issuers = z.strictObject({
  nhl: keySetting.default('nhl').meta({
    title: 'Issuer of the ids',
    description: 'Whose ids of players, teams and games the answers hold.',
  }),
  franchise: keySetting.default('nhl-franchise').meta({
    title: "Issuer of the clubs' ids",
    description:
      'Whose numbers of franchises they hold: a club keeps its number when it moves and gets another team id.',
  }),
});

export const nhlApiSettings = z.strictObject({
  folder: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .meta({
      title: 'Folder',
      description:
        "Where recorded answers lie, at the API's own paths: v1/standings/now.json, v1/roster/TOR/20242025.json, " +
        'v1/player/8478402/landing.json, stats/rest/en/team.json. It is read whole. Empty: the NHL is asked.',
    }),
  seasons: seasons.meta({
    title: 'Seasons',
    description: 'To ask for besides the current one, such as 2023-24; they are read once. A folder is read whole.',
  }),
  gameTypes: z
    .array(z.literal([1, 2, 3]))
    .min(1)
    .default([2, 3])
    .meta({ title: 'Kinds of games', description: '1 preseason, 2 regular season, 3 playoffs.' }),
  detailDays: z.int().min(0).max(60).default(3).meta({
    title: 'Days of details',
    description:
      'Of games of the last so many days the box score and the play-by-play are read, each night anew; two requests a game.',
  }),
  detailGames: z
    .array(z.string().regex(/^\d{10}$/, 'must be the number of a game, such as 2024020641'))
    .default([])
    .meta({ title: 'Games in detail', description: "Of these games too, by the NHL's number: 2024020641." }),
  detailSeasons: seasons.meta({
    title: 'Seasons in detail',
    description: 'Of all games of these seasons too: some 2,800 requests a season, once.',
  }),
  league: leagueSetting
    .default({ key: 'nhl', name: 'National Hockey League', fictional: false })
    .meta({ title: 'League', description: 'The league that the answers are about.' }),
  issuers: issuers
    .prefault({})
    .meta({ title: 'Issuers of ids', description: 'Whose ids these are. A fictional league has its own.' }),
});

export type NhlApiSettings = z.infer<typeof nhlApiSettings>;
