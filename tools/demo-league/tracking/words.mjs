import { battedBallOf, fielderOf } from './contact.mjs';

/** @typedef {import('../game.mjs').Turn} Turn */
/** @typedef {import('../people.mjs').Person} Person */

/** Results as Savant names them, by the beginning or a part of the play's text; the first that fits. @type {readonly (readonly [RegExp, string])[]} */
const events = [
  [/^HR/, 'home_run'],
  [/^HP/, 'hit_by_pitch'],
  [/^IW/, 'intent_walk'],
  [/^W(?!P)/, 'walk'],
  [/^K.*\/DP/, 'strikeout_double_play'],
  [/^K/, 'strikeout'],
  [/^CS2/, 'caught_stealing_2b'],
  [/^CS3/, 'caught_stealing_3b'],
  [/^POCS2/, 'pickoff_caught_stealing_2b'],
  [/^PO1/, 'pickoff_1b'],
  [/^(?:WP|PB|BK|DI|SB)/, 'truncated_pa'],
  [/^C\/E2/, 'catcher_interf'],
  [/^S/, 'single'],
  [/^D/, 'double'],
  [/^T/, 'triple'],
  [/^E/, 'field_error'],
  [/^FC/, 'fielders_choice_out'],
  [/\/GDP/, 'grounded_into_double_play'],
  [/\/LDP/, 'double_play'],
  [/\/FO/, 'force_out'],
  [/\/SF/, 'sac_fly'],
  [/\/SH/, 'sac_bunt'],
];

/** @param {string} text of the play that ends a turn at bat */
export const eventOf = (text) => events.find(([form]) => form.test(text))?.[1] ?? 'field_out';

/** What became of a pitch, by Retrosheet's letter. @type {Readonly<Record<string, readonly [description: string, type: 'B' | 'S' | 'X']>>} */
export const calls = {
  B: ['ball', 'B'],
  C: ['called_strike', 'S'],
  F: ['foul', 'S'],
  H: ['hit_by_pitch', 'B'],
  S: ['swinging_strike', 'S'],
  V: ['automatic_ball', 'B'],
  X: ['hit_into_play', 'X'],
};

const titles = [
  '',
  'pitcher',
  'catcher',
  'first baseman',
  'second baseman',
  'third baseman',
  'shortstop',
  'left fielder',
  'center fielder',
  'right fielder',
];
const balls = { ground_ball: 'ground ball', line_drive: 'line drive', fly_ball: 'fly ball', popup: 'pop up' };
const outs = { ground_ball: 'grounds out', line_drive: 'lines out', fly_ball: 'flies out', popup: 'pops out' };
/** @type {Readonly<Record<string, string>>} */
const fields = {
  7: 'left field',
  78: 'left center field',
  8: 'center field',
  89: 'right center field',
  9: 'right field',
};

/** @param {Person} person */
const nameOf = ({ first, last }) => `${first} ${last}`;

/** A turn at bat in a sentence. @param {Turn} turn its last */
export function sentenceOf(turn) {
  const { batter, bases, play } = turn;
  const scored = play.moves
    .filter(({ from, to, out }) => from > 0 && to === 4 && !out)
    .flatMap(({ from }) => bases[from - 1] ?? [])
    .map((runner) => `   ${nameOf(runner)} scores.`);
  return `${nameOf(batter)} ${told(turn)}.${scored.join('')}`;
}

/** @param {Turn} turn */
function told({ play: { text }, fielders, pitcher, pitches, bases, batter }) {
  const position = Number(fielderOf(text));
  const fielder = position === 1 ? pitcher : fielders.get(position);
  const who = `${titles[position]} ${fielder ? nameOf(fielder) : ''}`;
  const ball = battedBallOf(text);
  const runner = bases.find(Boolean) ?? batter;
  switch (eventOf(text)) {
    case 'home_run':
      return `homers on a ${balls[ball]} to ${fields[text.split('/')[1] ?? ''] ?? 'center field'}`;
    case 'hit_by_pitch':
      return 'hit by pitch';
    case 'intent_walk':
      return 'is walked intentionally';
    case 'walk':
      return 'walks';
    case 'strikeout':
    case 'strikeout_double_play':
      return pitches.endsWith('C') ? 'called out on strikes' : 'strikes out swinging';
    case 'single':
      return `singles on a ${balls[ball]} to ${who}`;
    case 'double':
      return `doubles on a ${balls[ball]} to ${who}`;
    case 'triple':
      return `triples on a ${balls[ball]} to ${who}`;
    case 'field_error':
      return `reaches on ${text.includes('/TH') ? 'a throwing' : 'a fielding'} error by ${who}`;
    case 'fielders_choice_out':
      return `reaches on a fielder's choice out, fielded by ${who}`;
    case 'grounded_into_double_play':
      return `grounds into a double play, fielded by ${who}`;
    case 'double_play':
      return `lines into a double play, caught by ${who}`;
    case 'force_out':
      return `grounds into a force out, fielded by ${who}`;
    case 'sac_fly':
      return `out on a sacrifice fly to ${who}`;
    case 'sac_bunt':
      return `out on a sacrifice bunt, fielded by ${who}`;
    case 'catcher_interf':
      return 'reaches on catcher interference';
    case 'field_out':
      return `${outs[ball]} to ${who}${/\dF$/.test(text) ? ' in foul territory' : ''}`;
    case 'truncated_pa':
      return 'is at bat as the game ends';
    default:
      return `is at bat as the inning ends: ${nameOf(runner)} is put out on the bases`;
  }
}
