/** A pitch that is whole; a test changes what it is about. */
const wholePitch = {
  pitch_type: 'FF',
  game_date: '2019-04-01',
  release_speed: '95.0',
  release_pos_x: '-1.5',
  release_pos_z: '6.0',
  player_name: 'Sale, Chris',
  batter: '545361',
  pitcher: '519242',
  events: '',
  description: 'ball',
  zone: '11',
  des: '',
  game_type: 'R',
  stand: 'R',
  p_throws: 'L',
  home_team: 'BOS',
  away_team: 'LAA',
  type: 'B',
  bb_type: '',
  balls: '0',
  strikes: '0',
  pfx_x: '0.5',
  pfx_z: '1.25',
  plate_x: '-0.5',
  plate_z: '3.0',
  outs_when_up: '1',
  inning: '1',
  inning_topbot: 'Top',
  hc_x: '',
  hc_y: '',
  sz_top: '3.5',
  sz_bot: '1.5',
  hit_distance_sc: '',
  launch_speed: '',
  launch_angle: '',
  release_spin_rate: '2300',
  release_extension: '6.5',
  game_pk: '565000',
  at_bat_number: '1',
  pitch_number: '1',
};
export type Pitch = Partial<Record<keyof typeof wholePitch, string>>;

export const savantColumns: readonly string[] = Object.keys(wholePitch);

/** A row of Savant's table; the player's name has a comma, so it is quoted as there. */
export function savantRow(change: Pitch = {}): string {
  return Object.values({ ...wholePitch, ...change })
    .map((value) => (value.includes(',') ? `"${value}"` : value))
    .join(',');
}

export const savantText = (...pitches: readonly Pitch[]): string =>
  [savantColumns.join(','), ...pitches.map(savantRow), ''].join('\n');
