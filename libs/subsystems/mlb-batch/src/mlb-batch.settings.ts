import { defineSettings, type SettingsOf } from '@fieldhouse/config';
import { z } from 'zod';

const years = z
  .string()
  .regex(/^\d{4}(,\d{4})*$/, 'must be years joined by commas')
  .transform((text) => text.split(',').map(Number));

export const mlbBatchSettings = defineSettings(
  'mlb-batch',
  z.object({
    FIELDHOUSE_LIVE_SEASONS: years.optional().meta({
      description:
        "Seasons of Major League Baseball to fetch when live, joined by commas: Retrosheet's, without it 2019, and MLB's " +
        'besides the current one',
      example: '2019,2020',
    }),
    FIELDHOUSE_NIGHTLY_CRON: z.string().min(1).default('0 2 * * *').meta({
      description: "When MLB is asked for the day before, when live: five fields, in that time zone's hours",
    }),
    FIELDHOUSE_NIGHTLY_TIME_ZONE: z.string().min(1).default('America/New_York').meta({
      description: 'Time zone of that, and where a day is over when it is over for the league',
    }),
  }),
);

export type MlbBatchSettings = SettingsOf<readonly [typeof mlbBatchSettings]>['mlb-batch'];
