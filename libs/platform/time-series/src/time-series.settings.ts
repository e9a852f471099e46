import { defineSettings, secretSetting, type SettingsOf } from '@fieldhouse/config';
import { z } from 'zod';

const isPostgres = (url: string) => /^postgres(ql)?:\/\//.test(url);
const isInflux = (url: string) => /^https?:\/\/[^?#@]+$/.test(url) && URL.canParse(url);

export const timeSeriesSettings = defineSettings(
  'timeSeries',
  z.object({
    // Secret for those who put a password into it nevertheless.
    INFLUX_URL: secretSetting(
      z
        .string()
        .refine(isInflux, 'must begin with http:// or https://, and have neither user nor parameters')
        .meta({
          description:
            'InfluxDB 1.x that holds the live values instead of PostgreSQL. With https:// its certificate is verified',
          example: 'https://influx.stadium.example.org:8086',
        })
        .optional(),
    ),
    INFLUX_DATABASE: z
      .string()
      .regex(/^[\w-]+$/, 'must be of letters, digits, _ and -')
      .default('fieldhouse')
      .meta({
        description: 'Database in InfluxDB, made where it is missing; it must not delete points by itself',
      }),
    INFLUX_USERNAME: z
      .string()
      .regex(/^[^:]+$/, 'must not have a colon')
      .meta({ description: 'User of InfluxDB, with all privileges on the database', example: 'fieldhouse' })
      .optional(),
    INFLUX_PASSWORD: secretSetting(
      z
        .string()
        .min(1)
        .meta({ description: 'Password of the user of InfluxDB', example: 'a long password' })
        .optional(),
    ),
    INFLUX_CA_FILE: z
      .string()
      .min(1)
      .meta({
        description:
          'File with the authorities (PEM) that vouch for the InfluxDB of an https:// address; else the well-known ones',
        example: '/run/secrets/influx-ca.pem',
      })
      .optional(),
    TIME_SERIES_DATABASE_URL: secretSetting(
      z
        .string()
        .refine(isPostgres, 'must begin with postgres://')
        .meta({
          description: 'PostgreSQL that holds the live values; without it DATABASE_URL, where that is PostgreSQL',
          example: 'postgres://fieldhouse:password@127.0.0.1:5432/fieldhouse',
        })
        .optional(),
    ),
  }),
);

export type TimeSeriesSettings = SettingsOf<readonly [typeof timeSeriesSettings]>['timeSeries'];

/** The PostgreSQL that holds the live values. @throws Error neither setting names a PostgreSQL */
export function timeSeriesDatabaseUrl(settings: TimeSeriesSettings, databaseUrl: string | undefined): string {
  const url = settings.TIME_SERIES_DATABASE_URL ?? databaseUrl;
  if (url !== undefined && isPostgres(url)) return url;
  throw new Error(
    'the live values need a PostgreSQL or an InfluxDB: set TIME_SERIES_DATABASE_URL or INFLUX_URL, for DATABASE_URL names none',
  );
}
