import { defineSettings, flagSetting, type SettingsOf } from '@fieldhouse/config';
import { z } from 'zod';

const years = z
  .string()
  .regex(/^\d{4}(,\d{4})*$/, 'must be years joined by commas')
  .transform((text) => text.split(',').map(Number));

export const mlbBatchSettings = defineSettings(
  'mlb-batch',
  z.object({
    FIELDHOUSE_DEMO_FOLDER: z.string().min(1).optional().meta({
      description: "Folder with the invented league's seasons, in folders by year; without it the league is not loaded",
      example: '.fieldhouse/demo',
    }),
    FIELDHOUSE_REPLAY_FOLDER: z.string().min(1).optional().meta({
      description:
        'Folder with recorded upstream data: baseball/retrosheet, pitches/register; without it none are loaded',
      example: '/srv/recorded',
    }),
    FIELDHOUSE_LIVE: flagSetting().default(false).meta({
      description: 'Whether to read from the real upstreams over the network',
    }),
    FIELDHOUSE_LIVE_SEASONS: years.optional().meta({
      description: 'Seasons of Major League Baseball to fetch when live, joined by commas; without it 2019',
      example: '2019,2020',
    }),
  }),
);

export type MlbBatchSettings = SettingsOf<readonly [typeof mlbBatchSettings]>['mlb-batch'];
