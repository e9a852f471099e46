import { defineSettings, type SettingsOf } from '@fieldhouse/config';
import { z } from 'zod';

const labels = z
  .string()
  .regex(/^\d{4}-\d{2}(,\d{4}-\d{2})*$/, 'must be seasons such as 2024-25, joined by commas')
  .transform((text) => text.split(','));

export const nhlWorkerSettings = defineSettings(
  'nhl-worker',
  z.object({
    FIELDHOUSE_HOCKEY_SEASONS: labels.optional().meta({
      description: 'Seasons of the NHL to read besides the current one when live, joined by commas',
      example: '2023-24,2024-25',
    }),
    FIELDHOUSE_HOCKEY_FOLDER: z.string().min(1).optional().meta({
      description:
        "Where recorded answers of the NHL lie, at the API's own paths; hockey/api in the folder to replay where it is not set",
    }),
    FIELDHOUSE_HOCKEY_CRON: z.string().min(1).default('0 0 * * *').meta({
      description: "When the NHL's nightly import begins, when live: five fields, in that time zone's hours",
    }),
    FIELDHOUSE_HOCKEY_RANK_CRON: z.string().min(1).default('0 1 * * *').meta({
      description:
        'When players are ranked by what is in, should the nightly import not have come to its end: five fields, as above',
    }),
    FIELDHOUSE_HOCKEY_TIME_ZONE: z.string().min(1).default('America/Los_Angeles').meta({
      description: 'Time zone of both',
    }),
  }),
);

export type NhlWorkerSettings = SettingsOf<readonly [typeof nhlWorkerSettings]>['nhl-worker'];
