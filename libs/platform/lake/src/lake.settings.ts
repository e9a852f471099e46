import { z } from 'zod';

export const lakeSettings = z.object({
  LAKE_FOLDER: z.string().min(1).default('.fieldhouse/lake').meta({
    title: 'Folder of the lake',
    description:
      'Where raw objects are kept as upstream said them. Every program of the platform must see the same folder.',
  }),
});

export type LakeSettings = z.infer<typeof lakeSettings>;
