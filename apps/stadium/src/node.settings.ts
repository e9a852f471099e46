import { defineSettings } from '@fieldhouse/config';
import { surfaces } from '@fieldhouse/domain/tracking';
import { z } from 'zod';

const surfaceIds = surfaces.map(({ id }) => id) as [string, ...string[]];
const degrees = (most: number) => z.coerce.number().min(-most).max(most);

export const nodeSettings = defineSettings(
  'stadium',
  z.object({
    STADIUM_KEY: z
      .string()
      .regex(/^[a-z0-9-]{1,40}$/, 'must be small letters, digits and hyphens')
      .default('north-park')
      .meta({ description: 'Names the stadium in addresses, topics and role grants', example: 'alfheim' }),
    STADIUM_NAME: z.string().min(1).max(200).default('North Park').meta({ description: 'What people call it' }),
    STADIUM_TIME_ZONE: z
      .string()
      .refine(
        (zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC',
        'must be an IANA time zone',
      )
      .default('UTC')
      .meta({ description: 'Where its sessions have their dates', example: 'Europe/Oslo' }),
    STADIUM_SURFACE: z.enum(surfaceIds).default(surfaceIds[0]).meta({ description: 'What is played on there' }),
    STADIUM_LATITUDE: degrees(90)
      .meta({
        description: "Latitude of the surface's middle, for devices that know nothing else",
        example: '69.64918',
      })
      .optional(),
    STADIUM_LONGITUDE: degrees(180)
      .meta({ description: "Longitude of the surface's middle", example: '18.93412' })
      .optional(),
    STADIUM_BEARING: degrees(360)
      .meta({ description: "Direction of the surface's length, degrees clockwise from north", example: '11.5' })
      .optional(),
    STADIUM_HOST: z
      .string()
      .default('127.0.0.1')
      .meta({ description: 'Address that the node listens on for pages', example: '0.0.0.0' }),
    STADIUM_PORT: z.coerce
      .number()
      .int()
      .min(0)
      .max(65_535)
      .default(4300)
      .meta({ description: 'Port of the node for pages; 0 takes a free one' }),
    STADIUM_LATENESS_SECONDS: z.coerce.number().min(0).max(60).default(2).meta({
      description: 'How long a sample may come after later ones and still count in its window',
    }),
    STADIUM_LOG_HOURS: z.coerce
      .number()
      .min(1)
      .max(8_760)
      .default(72)
      .meta({ description: 'How long messages as they were sent are kept, for replays' }),
  }),
);
