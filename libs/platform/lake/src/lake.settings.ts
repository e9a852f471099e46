import { defineSettings, flagSetting, secretSetting, type SettingsOf } from '@fieldhouse/config';
import { z } from 'zod';

const isHttp = (url: string) => /^https?:\/\/[^?#]+$/.test(url) && URL.canParse(url);

export const lakeSettings = defineSettings(
  'lake',
  z.object({
    LAKE_FOLDER: z.string().min(1).default('.fieldhouse/lake').meta({
      description: 'Folder in which raw objects are kept as upstream said them; every program must see the same one',
      example: '/var/lib/fieldhouse/lake',
    }),
    LAKE_S3_BUCKET: z
      .string()
      .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket')
      .meta({
        description: 'Bucket of S3 in which raw objects are kept instead of a folder; it must be there',
        example: 'fieldhouse-lake',
      })
      .optional(),
    LAKE_S3_REGION: z.string().min(1).default('us-east-1').meta({ description: 'Region of the bucket' }),
    LAKE_S3_ENDPOINT: z
      .string()
      .refine(isHttp, 'must begin with http:// or https://')
      .meta({
        description: 'Address of another server that speaks as S3 does',
        example: 'https://objects.example.org',
      })
      .optional(),
    LAKE_S3_KEY: secretSetting(
      z
        .string()
        .min(1)
        .meta({ description: 'Access key for the bucket; without it the identity that the machine has with Amazon' })
        .optional(),
    ),
    LAKE_S3_SECRET: secretSetting(z.string().min(1).meta({ description: 'Secret of the access key' }).optional()),
    LAKE_S3_PATH_STYLE: flagSetting().default(false).meta({
      description: 'Whether the bucket stands in the path and not in the host name; most servers of others want it so',
    }),
  }),
);

export type LakeSettings = SettingsOf<readonly [typeof lakeSettings]>['lake'];
