import { z } from 'zod';

/** Settings of the database, as environment variables. */
export const databaseSettings = z.object({
  DATABASE_URL: z
    .url({ protocol: /^(postgres|postgresql|mysql|mariadb)$/ })
    .optional()
    .meta({
      title: 'Database',
      description:
        'postgres://user:password@host:port/name, or mysql:// or mariadb:// for MariaDB from 10.7 on. Absent: the embedded PostgreSQL.',
      secret: true,
    }),
  DATABASE_POOL_SIZE: z.coerce
    .number()
    .int()
    .min(2)
    .max(200)
    .default(10)
    .meta({ title: 'Connections', description: 'The most connections that one program opens to the database.' }),
  DATABASE_STATEMENT_TIMEOUT_SECONDS: z.coerce.number().int().min(0).default(300).meta({
    title: 'Statement timeout',
    description: 'A statement that takes longer is ended. 0: never.',
  }),
});

export type DatabaseSettings = z.infer<typeof databaseSettings>;
