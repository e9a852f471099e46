import { externalId, type ExternalId } from '@fieldhouse/domain';
import { z } from 'zod';
import type { RegisterSettings } from './register.settings.js';

/** Columns without which a file is not the register. */
export const requiredColumns = ['key_mlbam', 'key_retro', 'key_bbref', 'name_first', 'name_last'];

/** A line of the register by its column names, with what only the whole register can tell. */
export const registerRow = z.object({
  /** File and line: `people-a.csv line 17`. */
  where: z.string(),
  columns: z
    .record(z.string(), z.string())
    .refine(
      (columns) => requiredColumns.every((name) => name in columns),
      'the line has more or fewer fields than the header',
    ),
  /** Ids of this line that another line gives to somebody else. */
  shared: z.array(z.string()),
  /** As set for the register that the line is of. */
  league: z.string(),
  seasonsFrom: z.int(),
  issuers: z.object({ mlbam: z.string(), retrosheet: z.string(), bbref: z.string() }),
});
export type RegisterRow = z.infer<typeof registerRow>;

/** What a line must know of the settings to be understood by itself. */
export type RegisterTerms = Pick<RegisterSettings, 'league' | 'seasonsFrom' | 'issuers'>;

/** Whose id stands in which column, the strongest first: Retrosheet's file of people is the oldest and never reuses one. */
const idColumns = [
  ['key_retro', 'retrosheet'],
  ['key_bbref', 'bbref'],
  ['key_mlbam', 'mlbam'],
] as const;

/** The external ids of a line, the strongest first. */
export const idsOf = ({ columns, issuers }: Pick<RegisterRow, 'columns' | 'issuers'>): readonly ExternalId[] =>
  idColumns.flatMap(([column, whose]) => {
    const id = columns[column]?.trim();
    return id ? [externalId(issuers[whose], id)] : [];
  });

/**
 * Whether the line is of somebody of the major leagues: upstream also lists half a million people of other leagues, who have
 * neither Retrosheet's nor Baseball-Reference's major-league id nor a first year.
 */
export const isMajorLeague = (columns: Readonly<Record<string, string>>): boolean =>
  [columns['key_retro'], columns['key_bbref'], columns['mlb_played_first']].some((value) => (value ?? '') !== '');
