import { defineSettings, flagSetting, secretSetting, type SettingsOf } from '@fieldhouse/config';
import { z } from 'zod';

const isPostgres = (url: string) => /^postgres(ql)?:\/\//.test(url);
const isBroker = (address: string) => /^(\[[\da-f:]+\]|[\w.-]+):\d{1,5}$/i.test(address);

export const eventLogSettings = defineSettings(
  'eventLog',
  z.object({
    EVENT_LOG_DATABASE_URL: secretSetting(
      z
        .string()
        .refine(isPostgres, 'must begin with postgres://')
        .meta({
          description: 'PostgreSQL that carries the event log; without it DATABASE_URL, where that is PostgreSQL',
          example: 'postgres://fieldhouse:password@127.0.0.1:5432/fieldhouse',
        })
        .optional(),
    ),
    KAFKA_BROKERS: z
      .string()
      .transform((list) => list.split(',').map((address) => address.trim()))
      .refine((brokers) => brokers.every(isBroker), 'must be host:port, several with commas between')
      .meta({
        description: 'Kafka that carries the event log instead of PostgreSQL: some of its brokers, host:port each',
        example: 'kafka-1.example.org:9092,kafka-2.example.org:9092',
      })
      .optional(),
    KAFKA_TLS: flagSetting()
      .default(false)
      .meta({ description: 'Whether the brokers talk TLS; their certificates are verified' }),
    KAFKA_CA_FILE: z
      .string()
      .min(1)
      .meta({
        description: 'File with the authorities (PEM) that vouch for the brokers; else the well-known ones',
        example: '/run/secrets/kafka-ca.pem',
      })
      .optional(),
    KAFKA_USERNAME: z
      .string()
      .min(1)
      .meta({ description: 'Who logs in at the brokers; without it nobody does', example: 'fieldhouse' })
      .optional(),
    KAFKA_PASSWORD: secretSetting(
      z.string().min(1).meta({ description: 'Password of KAFKA_USERNAME', example: 'password' }).optional(),
    ),
    KAFKA_SASL_MECHANISM: z
      .enum(['scram-sha-512', 'scram-sha-256', 'plain'])
      .default('scram-sha-512')
      .meta({ description: 'How KAFKA_USERNAME logs in; plain shows the password to whoever listens without TLS' }),
  }),
);

export type EventLogSettings = SettingsOf<readonly [typeof eventLogSettings]>['eventLog'];

/** The PostgreSQL that the event log lives in. @throws Error neither setting names a PostgreSQL */
export function eventLogDatabaseUrl(settings: EventLogSettings, databaseUrl: string | undefined): string {
  const url = settings.EVENT_LOG_DATABASE_URL ?? databaseUrl;
  if (url !== undefined && isPostgres(url)) return url;
  throw new Error(
    'the event log needs a PostgreSQL or a Kafka: set EVENT_LOG_DATABASE_URL or KAFKA_BROKERS, for DATABASE_URL names none',
  );
}
