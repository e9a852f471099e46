import { defineSettings } from '@fieldhouse/config';
import { z } from 'zod';

export const lakeSettings = defineSettings(
  'lake',
  z.object({
    LAKE_FOLDER: z.string().min(1).default('.fieldhouse/lake').meta({
      description: 'Folder in which raw objects are kept as upstream said them; every program must see the same one',
      example: '/var/lib/fieldhouse/lake',
    }),
  }),
);
