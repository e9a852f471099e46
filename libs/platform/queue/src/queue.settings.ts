import { defineSettings, secretSetting, type SettingsOf } from '@fieldhouse/config';
import { z } from 'zod';

const isPostgres = (url: string) => /^postgres(ql)?:\/\//.test(url);

export const queueSettings = defineSettings(
  'queue',
  z.object({
    QUEUE_DATABASE_URL: secretSetting(
      z
        .string()
        .refine(isPostgres, 'must begin with postgres://')
        .meta({
          description: 'PostgreSQL that carries the queue; without it DATABASE_URL, where that is PostgreSQL',
          example: 'postgres://fieldhouse:password@127.0.0.1:5432/fieldhouse',
        })
        .optional(),
    ),
  }),
);

/** Where the queue lives. @throws Error neither setting names a PostgreSQL */
export function queueDatabaseUrl(
  settings: SettingsOf<readonly [typeof queueSettings]>['queue'],
  databaseUrl: string | undefined,
): string {
  const url = settings.QUEUE_DATABASE_URL ?? databaseUrl;
  if (url !== undefined && isPostgres(url)) return url;
  throw new Error('the queue needs a PostgreSQL: set QUEUE_DATABASE_URL, for DATABASE_URL names none');
}
