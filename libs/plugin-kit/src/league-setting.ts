import { z } from 'zod';

/** A setting that stands in addresses, or before somebody's ids: small letters, digits and hyphens. */
export const keySetting = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** The setting of a source that reads one league: which one its answers are about. */
export const leagueSetting = z.strictObject({
  key: keySetting.meta({ title: 'Key', description: 'Stands in page addresses: small letters, digits and hyphens.' }),
  name: z.string().min(1).meta({ title: 'Name', description: 'As fans call the league.' }),
  fictional: z.boolean().meta({ title: 'Invented', description: 'Clubs and people do not exist; every page says so.' }),
});
