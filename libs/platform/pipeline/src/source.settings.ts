import { defineSettings, flagSetting, type SettingsOf } from '@fieldhouse/config';
import { z } from 'zod';

/** Where data come from; each subsystem says which sources of its own that means. */
export const sourceSettings = defineSettings(
  'sources',
  z.object({
    FIELDHOUSE_DEMO_FOLDER: z.string().min(1).optional().meta({
      description: "Folder with the invented leagues' data, as npm start writes it; without it they are not loaded",
      example: '.fieldhouse/demo',
    }),
    FIELDHOUSE_REPLAY_FOLDER: z.string().min(1).optional().meta({
      description:
        'Folder with recorded upstream data: baseball/retrosheet, baseball/transactions, pitches, hockey; without it none are loaded',
      example: '/srv/recorded',
    }),
    FIELDHOUSE_LIVE: flagSetting().default(false).meta({
      description: 'Whether to read from the real upstreams over the network',
    }),
  }),
);

export type SourceSettings = SettingsOf<readonly [typeof sourceSettings]>['sources'];
