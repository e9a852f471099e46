import { z } from 'zod';

export const registerSettings = z.strictObject({
  folder: z.string().min(1).optional().meta({
    title: 'Folder',
    description:
      'Folder with the register (people-0.csv to people-f.csv, or people_mlb.csv.gz). Empty: read it as published.',
  }),
  address: z
    .url({ protocol: /^https$/, hostname: /^raw\.githubusercontent\.com$/ })
    .default('https://raw.githubusercontent.com/chadwickbureau/register/master/data/')
    .meta({
      title: 'Address',
      description: 'Where the register is published, ending in "/". Only read without a folder.',
    }),
});
export type RegisterSettings = z.infer<typeof registerSettings>;
