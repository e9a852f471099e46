import { defineSettings, secretSetting, type SettingsOf } from '@fieldhouse/config';
import { z } from 'zod';

const isPostgres = (url: string) => /^postgres(ql)?:\/\//.test(url);
const isRedis = (url: string) => /^rediss?:\/\/[^?#]+$/.test(url) && URL.canParse(url);

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
    REDIS_URL: secretSetting(
      z
        .string()
        .refine(isRedis, 'must begin with redis:// or rediss://, and have no parameters')
        .meta({
          description:
            'Redis that carries the queue instead of PostgreSQL; it must keep an append-only file. With rediss:// its ' +
            'certificate is verified',
          example: 'rediss://:password@redis.example.org:6379',
        })
        .optional(),
    ),
    REDIS_CA_FILE: z
      .string()
      .min(1)
      .meta({
        description:
          'File with the authorities (PEM) that vouch for the Redis of a rediss:// address; else the well-known ones',
        example: '/run/secrets/redis-ca.pem',
      })
      .optional(),
    REDIS_KEY_PREFIX: z
      .string()
      .regex(/^[\w-]+$/, 'must be of letters, digits, _ and -')
      .default('fieldhouse')
      .meta({
        description: 'What the keys in Redis begin with; another one for each installation that shares it',
      }),
  }),
);

export type QueueSettings = SettingsOf<readonly [typeof queueSettings]>['queue'];

/** The PostgreSQL that the queue lives in. @throws Error neither setting names a PostgreSQL */
export function queueDatabaseUrl(settings: QueueSettings, databaseUrl: string | undefined): string {
  const url = settings.QUEUE_DATABASE_URL ?? databaseUrl;
  if (url !== undefined && isPostgres(url)) return url;
  throw new Error(
    'the queue needs a PostgreSQL or a Redis: set QUEUE_DATABASE_URL or REDIS_URL, for DATABASE_URL names none',
  );
}
