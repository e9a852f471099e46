import { defineSettings, flagSetting, secretSetting } from '@fieldhouse/config';
import { z } from 'zod';

export const accessSettings = defineSettings(
  'access',
  z
    .object({
      FIELDHOUSE_DEMO: flagSetting().default(false).meta({
        description: 'Demo accounts with a known password, shown on the log-in page; never for real data',
        example: 'true',
      }),
      FIELDHOUSE_ADMIN_EMAIL: z.email().max(200).optional().meta({
        description: 'The first admin, created at the start if there is no such account yet',
        example: 'ann@example.org',
      }),
      FIELDHOUSE_ADMIN_PASSWORD: secretSetting(
        z
          .string()
          .min(12)
          .max(200)
          .optional()
          .meta({ description: "The first admin's password, 12 characters or more" }),
      ),
      SESSION_IDLE_HOURS: z.coerce
        .number()
        .positive()
        .max(720)
        .default(12)
        .meta({ description: 'A session that was not used for so long is over' }),
      SESSION_HOURS: z.coerce
        .number()
        .positive()
        .max(2160)
        .default(168)
        .meta({ description: 'A session is over after so long, used or not' }),
    })
    .refine((settings) => !settings.FIELDHOUSE_ADMIN_EMAIL === !settings.FIELDHOUSE_ADMIN_PASSWORD, {
      path: ['FIELDHOUSE_ADMIN_PASSWORD'],
      message: 'FIELDHOUSE_ADMIN_EMAIL and FIELDHOUSE_ADMIN_PASSWORD are set both or not at all',
    }),
);
