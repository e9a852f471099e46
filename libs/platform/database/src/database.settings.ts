import { defineSettings, secretSetting, type SettingsOf } from '@fieldhouse/config';
import { z } from 'zod';

export const databaseSettings = defineSettings(
  'database',
  z.object({
    DATABASE_URL: secretSetting(
      z
        .string()
        .regex(/^(postgres|postgresql|mysql|mariadb):\/\//, 'must begin with postgres:// or, for MariaDB, mysql://')
        .optional()
        .meta({
          description:
            'Address of the database; without it npm start runs the embedded PostgreSQL. mysql:// is for MariaDB from 10.7 on',
          example: 'postgres://fieldhouse:password@127.0.0.1:5432/fieldhouse',
        }),
    ),
    DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(200).default(10).meta({
      description: 'Connections that one program opens to the database at most',
    }),
    DATABASE_STATEMENT_TIMEOUT_SECONDS: z.coerce.number().int().min(0).max(86_400).default(300).meta({
      description: 'Seconds after which a statement is ended; 0 for never',
    }),
  }),
);

export type DatabaseSettings = SettingsOf<readonly [typeof databaseSettings]>['database'];
