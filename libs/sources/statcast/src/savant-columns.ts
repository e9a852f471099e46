/** Columns of Baseball Savant's table without which a row is no pitch that could be kept. */
export const requiredColumns = [
  'game_pk',
  'game_date',
  'game_type',
  'at_bat_number',
  'pitch_number',
  'pitcher',
  'batter',
  'type',
  'description',
  'events',
  'pitch_type',
  'release_speed',
] as const;

/** Taken over where they are: the table has grown from 78 columns to 119, and some of its copies are cut. */
export const optionalColumns = [
  'home_team',
  'away_team',
  'inning',
  'inning_topbot',
  'p_throws',
  'stand',
  'balls',
  'strikes',
  'outs_when_up',
  'plate_x',
  'plate_z',
  'sz_top',
  'sz_bot',
  'zone',
  'release_pos_x',
  'release_pos_z',
  'release_extension',
  'pfx_x',
  'pfx_z',
  'release_spin_rate',
  'launch_speed',
  'launch_angle',
  'hit_distance_sc',
  'hc_x',
  'hc_y',
  'bb_type',
  'des',
] as const;

export type SavantColumn = (typeof requiredColumns | typeof optionalColumns)[number];

/** Place of each column in the rows of a table; -1 where the table lacks it. */
export type SavantPlaces = Readonly<Record<SavantColumn, number>>;

/** Some tables have two columns called `pitcher` and two called `fielder_2`: the first is the one that is meant. */
export function placesOf(columns: readonly string[]): SavantPlaces {
  const named = [...requiredColumns, ...optionalColumns].map((name) => [name, columns.indexOf(name)] as const);
  return Object.fromEntries(named) as Record<SavantColumn, number>;
}

/** Which of the columns the table lacks. */
export const missingOf = (wanted: readonly SavantColumn[], columns: readonly string[]): readonly string[] =>
  wanted.filter((name) => !columns.includes(name));
