import type { AppearanceResult } from './results.js';
import type { PitchCall } from './vocabulary.js';

/*
 * MLB's systems have one vocabulary in two spellings: snake_case in Statcast and the StatsAPI's codes ("hit_into_play",
 * "field_out"), English in PITCHf/x and the StatsAPI's texts ("In play, out(s)", "Flyout").
 */

/** What became of a pitch, by MLB's word; undefined where the word is none of them. */
export function pitchCallOf(word: string): PitchCall | undefined {
  return calls.get(word) ?? calls.get(snake(word));
}

/** The result of a plate appearance, by MLB's word; null where the word ends none; undefined where it is not known. */
export function appearanceResultOf(word: string): AppearanceResult | null | undefined {
  const known = results.get(word);
  return known === undefined ? results.get(snake(word)) : known;
}

/** `In play, out(s)` → `in_play_out_s` */
function snake(word: string): string {
  return word
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
}

const byWord = <Meaning>(words: readonly (readonly [Meaning, string])[]): ReadonlyMap<string, Meaning> =>
  new Map(words.flatMap(([meaning, list]) => list.split(' ').map((word) => [word, meaning] as const)));

const calls = byWord<PitchCall>([
  ['ball', 'ball'],
  ['ball-in-dirt', 'blocked_ball ball_in_dirt'],
  ['intentional-ball', 'intent_ball intentional_ball'],
  ['automatic-ball', 'automatic_ball'],
  ['pitchout', 'pitchout'],
  ['hit-by-pitch', 'hit_by_pitch'],
  ['called-strike', 'called_strike'],
  ['automatic-strike', 'automatic_strike'],
  ['swinging-strike', 'swinging_strike swinging_strike_blocked swinging_pitchout'],
  ['missed-bunt', 'missed_bunt'],
  ['foul-tip', 'foul_tip bunt_foul_tip'],
  ['foul', 'foul foul_runner_going foul_pitchout'],
  ['foul-bunt', 'foul_bunt'],
  [
    'in-play',
    'hit_into_play hit_into_play_no_out hit_into_play_score in_play_out_s in_play_no_out in_play_run_s ' +
      'pitchout_hit_into_play pitchout_hit_into_play_no_out pitchout_hit_into_play_score',
  ],
]);

const results = byWord<AppearanceResult | null>([
  ['single', 'single'],
  ['double', 'double'],
  ['triple', 'triple'],
  ['home-run', 'home_run'],
  ['strikeout', 'strikeout strikeout_double_play strikeout_triple_play strikeout_dp strikeout_tp'],
  [
    'generic-out',
    'field_out force_out double_play triple_play grounded_into_double_play grounded_into_triple_play ' +
      'groundout flyout lineout pop_out bunt_groundout bunt_lineout bunt_pop_out forceout grounded_into_dp ' +
      'batter_interference fan_interference',
  ],
  ['error', 'field_error'],
  ['fielders-choice', 'fielders_choice fielders_choice_out'],
  ['walk', 'walk'],
  ['intentional-walk', 'intent_walk intentional_walk'],
  ['hit-by-pitch', 'hit_by_pitch'],
  ['sacrifice-hit', 'sac_bunt sac_bunt_double_play sac_bunt_dp'],
  ['sacrifice-fly', 'sac_fly sac_fly_double_play sac_fly_dp'],
  ['interference', 'catcher_interf catcher_interference interf_def'],
  // The inning ended on the bases, or the game did: whoever was at bat begins anew.
  [
    null,
    'caught_stealing_2b caught_stealing_3b caught_stealing_home cs_double_play ' +
      'pickoff_1b pickoff_2b pickoff_3b pickoff_error_1b pickoff_error_2b pickoff_error_3b ' +
      'pickoff_caught_stealing_2b pickoff_caught_stealing_3b pickoff_caught_stealing_home ' +
      'stolen_base_2b stolen_base_3b stolen_base_home runner_out runner_double_play runner_interference ' +
      'other_out other_advance wild_pitch passed_ball balk defensive_indiff defensive_indifference ' +
      'game_advisory ejection injury truncated_pa',
  ],
]);
