import { bodyOf } from '../body.mjs';
import { randomOf } from '../random.mjs';
import { arsenalOf, choosePitch } from './arsenal.mjs';
import { contactOf } from './contact.mjs';
import { inHundredths, inTenths } from './decimals.mjs';
import { placeOf, zoneNumber, zoneOf } from './location.mjs';
import { calls, eventOf, sentenceOf } from './words.mjs';

const { max, round } = Math;

/** @typedef {import('../game.mjs').Turn} Turn */
/** @typedef {import('../people.mjs').Person} Person */
/** @typedef {import('../random.mjs').Random} Random */
/** @typedef {import('../season.mjs').PlayedGame} PlayedGame */
/** @typedef {import('./arsenal.mjs').Arsenal} Arsenal */
/** @typedef {import('./location.mjs').Zone} Zone */

/** Columns as Savant names them, in the order of {@link pitchRows}. */
export const columns = (
  'pitch_type,game_date,release_speed,release_pos_x,release_pos_z,player_name,batter,pitcher,events,description,zone,des,' +
  'game_type,stand,p_throws,home_team,away_team,type,hit_location,bb_type,balls,strikes,game_year,pfx_x,pfx_z,plate_x,' +
  'plate_z,on_3b,on_2b,on_1b,outs_when_up,inning,inning_topbot,hc_x,hc_y,sz_top,sz_bot,hit_distance_sc,launch_speed,' +
  'launch_angle,effective_speed,release_spin_rate,release_extension,game_pk,at_bat_number,pitch_number,pitch_name,' +
  'home_score,away_score,bat_score,fld_score'
).split(',');

/** A pitch that no camera caught. */
const missed = 0.003;

/** @type {Map<string, Arsenal>} */
const arsenals = new Map();
/** @type {Map<string, Zone>} */
const zones = new Map();

/** @template T @param {Map<string, T>} kept @param {Person} person @param {(person: Person) => T} make @returns {T} */
function once(kept, person, make) {
  const known = kept.get(person.id) ?? make(person);
  kept.set(person.id, known);
  return known;
}

/**
 * The pitches of a game, in the order thrown: as many, and with the same results, as its play by play tells.
 * @param {PlayedGame} played
 * @returns {string[]} lines of {@link columns}
 */
export function pitchRows({ number, fixture, game }) {
  const random = randomOf(`${number} pitches`);
  /** Pitches of each pitcher so far. @type {Map<string, number>} */
  const thrown = new Map();
  const where = { number, fixture, random, thrown };
  /** @type {string[]} */
  const rows = [];
  /** @type {Turn[]} */
  let turns = [];
  let appearance = 0;
  for (const turn of game.turns) {
    turns.push(turn);
    if (!turn.last) continue;
    rows.push(...appearanceRows(where, turns, ++appearance));
    turns = [];
  }
  return rows;
}

/** @typedef {{ number: number, fixture: import('../schedule.mjs').Fixture, random: Random, thrown: Map<string, number> }} Where */

/** @param {Where} where @param {readonly Turn[]} turns of one turn at bat @param {number} appearance @returns {string[]} */
function appearanceRows(where, turns, appearance) {
  const last = /** @type {Turn} */ (turns.at(-1));
  const letters = lettersOf(last.pitches);
  const sentence = quoted(sentenceOf(last));
  /** @type {string[]} */
  const rows = [];
  const count = { balls: 0, strikes: 0 };
  for (const turn of turns) {
    const until = lettersOf(turn.pitches).length;
    for (let at = rows.length; at < until; at++) {
      const letter = letters[at] ?? '';
      const ends = at === until - 1;
      const moment = { turn, letter, ...count, wild: ends && /^(?:WP|PB|K\+WP|K\+PB|K23)/.test(turn.play.text) };
      const text = turn === last && ends ? turn.play.text : '';
      rows.push(row(where, moment, { appearance, pitch: at + 1, text, sentence }));
      if (letter === 'B' || letter === 'V') count.balls++;
      else if (count.strikes < 2 && 'CSF'.includes(letter)) count.strikes++;
    }
  }
  return rows;
}

/** Only what is thrown to the batter. @param {string} pitches */
const lettersOf = (pitches) => pitches.replace(/[^A-Z]|N/g, '');

/**
 * @param {Where} where
 * @param {{ turn: Turn, letter: string, balls: number, strikes: number, wild: boolean }} moment
 * @param {{ appearance: number, pitch: number, text: string, sentence: string }} told `text`: the play that this pitch ends
 */
function row({ number, fixture, random, thrown }, moment, { appearance, pitch, text, sentence }) {
  const { turn, letter, balls, strikes, wild } = moment;
  const { batter, pitcher, stand, bases, outs, inning, side, score } = turn;
  const zone = once(zones, batter, (person) => zoneOf(bodyOf(person).feet));
  const measured = letter === 'V' || random.chance(missed) ? undefined : measure(random, moment, zone, thrown);
  const interference = text.startsWith('C/');
  const ball = letter === 'X' && !interference ? contactOf(random, turn) : undefined;
  const fouled = letter === 'F' && random.chance(0.5);
  const [usual, type] = calls[letter] ?? ['ball', 'B'];
  const low = (measured?.z ?? 1) < 0.75 && (wild || random.chance(0.6));
  const description =
    low && letter === 'B' ? 'blocked_ball' : low && letter === 'S' ? 'swinging_strike_blocked' : usual;
  const [first, second, third] = bases;
  return [
    measured?.kind.code ?? '',
    fixture.date,
    inTenths(measured?.speed),
    inHundredths(measured?.releaseX),
    inHundredths(measured?.releaseZ),
    `"${pitcher.last}, ${pitcher.first}"`,
    batter.number,
    pitcher.number,
    text === '' ? '' : eventOf(text),
    description,
    measured ? zoneNumber(measured, zone) : '',
    sentence,
    'R',
    stand,
    pitcher.throws,
    fixture.home,
    fixture.away,
    interference ? 'S' : type,
    interference ? 2 : ball ? ball.fielder : text.startsWith('K') ? 2 : '',
    ball?.ball ?? '',
    balls,
    strikes,
    fixture.date.slice(0, 4),
    inHundredths(measured?.breakX),
    inHundredths(measured?.breakZ),
    inHundredths(measured?.x),
    inHundredths(measured?.z),
    third?.number ?? '',
    second?.number ?? '',
    first?.number ?? '',
    outs,
    inning,
    side === 0 ? 'Top' : 'Bot',
    inHundredths(ball?.x),
    inHundredths(ball?.y),
    inHundredths(zone.top),
    inHundredths(zone.bottom),
    ball?.distance ?? '',
    inTenths(ball?.speed ?? (fouled ? 72 + random.normal() * 11 : undefined)),
    ball?.angle ?? (fouled ? round(24 + random.normal() * 30) : ''),
    inTenths(measured?.effective),
    measured?.spin ?? '',
    inTenths(measured?.extension),
    number,
    appearance,
    pitch,
    measured?.kind.name ?? '',
    score[1],
    score[0],
    score[side],
    score[side === 0 ? 1 : 0],
  ].join(',');
}

/**
 * @param {Random} random
 * @param {{ turn: Turn, letter: string, balls: number, strikes: number, wild: boolean }} moment
 * @param {Zone} zone
 * @param {Map<string, number>} thrown
 */
function measure(random, { turn: { pitcher, stand }, letter, balls, strikes, wild }, zone, thrown) {
  const arsenal = once(arsenals, pitcher, arsenalOf);
  const before = thrown.get(pitcher.id) ?? 0;
  thrown.set(pitcher.id, before + 1);
  const across = stand !== pitcher.throws;
  const kind = choosePitch(random, arsenal, { balls, strikes, across, mix: pitcher.form?.mix ?? 0 });
  const { x, z } = placeOf(random, kind, letter, { zone, stand, strikes, inDirt: wild && letter !== 'C' });
  const tired = max(0, before - 65) * 0.02;
  const speed = kind.speed - (pitcher.form?.speed ?? 0) - tired + random.normal() * 0.85;
  const extension = arsenal.extension + random.normal() * 0.12;
  return {
    kind,
    x,
    z,
    speed,
    releaseX: arsenal.releaseX + random.normal() * 0.12,
    releaseZ: arsenal.releaseZ - (pitcher.form?.speed ?? 0) * 0.05 + random.normal() * 0.09,
    breakX: kind.breakX + random.normal() * 0.16,
    breakZ: kind.breakZ + random.normal() * 0.16,
    effective: speed + (extension - 6.35) * 1.1,
    spin: round(kind.spin * (1 - (pitcher.form?.spin ?? 0)) + random.normal() * 70),
    extension,
  };
}

/** @param {string} text */
const quoted = (text) => (text.includes(',') || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text);
