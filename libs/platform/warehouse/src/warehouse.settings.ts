import { defineSettings, secretSetting, type SettingsOf } from '@fieldhouse/config';
import { z } from 'zod';

const isHttp = (url: string) => /^https?:\/\/[^?#]+$/.test(url) && URL.canParse(url);

export const warehouseSettings = defineSettings(
  'warehouse',
  z.object({
    WAREHOUSE_FOLDER: z.string().min(1).default('.fieldhouse/warehouse').meta({
      description: 'Folder with the tables of the warehouse as Parquet files, where no BigQuery carries it',
      example: '/var/lib/fieldhouse/warehouse',
    }),
    WAREHOUSE_MEMORY_MEGABYTES: z.coerce.number().int().min(128).default(512).meta({
      description:
        'Memory for the questions to the warehouse in a folder, a program; what needs more goes through the disk',
    }),
    BIGQUERY_PROJECT: z
      .string()
      .regex(/^[a-z][a-z0-9:.-]{3,60}$/, 'must be the id of a project')
      .meta({
        description: 'Project of Google Cloud whose BigQuery carries the warehouse instead of a folder',
        example: 'fieldhouse-prod',
      })
      .optional(),
    BIGQUERY_DATASET: z
      .string()
      .regex(/^\w{1,200}$/, 'must be of letters, digits and _')
      .default('fieldhouse')
      .meta({ description: 'Data set of the warehouse’s tables in BigQuery; it is made where it is missing' }),
    BIGQUERY_LOCATION: z.string().min(1).default('EU').meta({
      description: 'Where the data set lies',
      example: 'europe-west1',
    }),
    BIGQUERY_CREDENTIALS: secretSetting(
      z
        .string()
        .min(1)
        .meta({
          description:
            'Key of the service account (JSON) that may load and ask; without it the identity of the machine, on Google Cloud',
        })
        .optional(),
    ),
    BIGQUERY_ENDPOINT: z
      .string()
      .refine(isHttp, 'must begin with http:// or https://')
      .meta({
        description:
          'Another address of BigQuery’s interface, as of a private one; needs BIGQUERY_TOKEN or BIGQUERY_CREDENTIALS',
        example: 'https://bigquery.private.example.org',
      })
      .optional(),
    BIGQUERY_TOKEN: secretSetting(
      z.string().min(1).meta({ description: 'Token that the address of BIGQUERY_ENDPOINT takes' }).optional(),
    ),
  }),
);

export type WarehouseSettings = SettingsOf<readonly [typeof warehouseSettings]>['warehouse'];
