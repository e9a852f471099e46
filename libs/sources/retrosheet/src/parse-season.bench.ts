import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gamesOf } from './game-file.reader.js';
import { translateGame } from './game.translate.js';
import { rawGameOf } from './games.feed.js';
import { parseGame } from './parse-game.js';
import type { RawGame } from './raw-game.schema.js';
import { addHands } from './roster-line.js';

interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly peer: string;
  readonly peerValue: number;
  /** Ours over the peer's; below 1 is faster. */
  readonly ratio: number;
  readonly aim: string;
  readonly met: boolean;
}

const SEASON = 2019;
/** Chadwick's C tool is not part of the repository: this is its wall time for the same season with all 164 fields. */
const CHADWICK = { name: 'Chadwick cwevent (C), all fields, published wall time', seconds: 2.91 };
const AIM_SECONDS = 3;

/**
 * How much CPU time of this process a whole season takes: cold, up to the records for the database; then parsing alone,
 * which is what Chadwick does.
 *
 * @param dataDir folder that holds `baseball/retrosheet/2019`
 */
export async function bench(dataDir: string): Promise<Figure[]> {
  const folder = join(dataDir, 'baseball', 'retrosheet', String(SEASON));
  const names = readdirSync(folder).sort();
  const floor = cpuSeconds(() => {
    let lines = 0;
    for (const name of names) lines += readFileSync(join(folder, name), 'latin1').split('\n').length;
    return lines;
  });
  const translated = cpuSeconds(() => {
    let records = 0;
    for (const raw of readSeason(folder, names)) for (const _ of translateGame(raw)) records += 1;
    return records;
  });
  const parsed = cpuSeconds(() => {
    let events = 0;
    for (const raw of readSeason(folder, names)) events += parseGame(raw).events.length;
    return events;
  });
  const figure = (name: string, value: number, peer: string, peerValue: number): Figure => ({
    name,
    value,
    unit: 'CPU s',
    peer,
    peerValue,
    ratio: value / peerValue,
    aim: `at most ${AIM_SECONDS} s`,
    met: value <= AIM_SECONDS,
  });
  return [
    figure(`Retrosheet ${SEASON} read and scored, warm`, parsed, CHADWICK.name, CHADWICK.seconds),
    figure(`Retrosheet ${SEASON} read, scored and translated, cold`, translated, CHADWICK.name, CHADWICK.seconds),
    figure(
      `Retrosheet ${SEASON} read, scored and translated, cold`,
      translated,
      'the same files read and split into lines',
      floor,
    ),
  ];
}

function* readSeason(folder: string, names: readonly string[]): Generator<RawGame> {
  const hands = new Map<string, string>();
  for (const name of names.filter((name) => name.endsWith('.ROS'))) {
    addHands(hands, readFileSync(join(folder, name), 'latin1'));
  }
  const companions = { hands, clubs: new Set<string>(), hash: '' };
  const settings = { league: { key: 'mlb', name: 'Major League Baseball', fictional: false }, issuer: 'retrosheet' };
  for (const name of names.filter((name) => /\.EV[AN]$/.test(name))) {
    for (const lines of gamesOf(readFileSync(join(folder, name), 'latin1'))) {
      yield rawGameOf(lines, { name, season: SEASON }, companions, settings);
    }
  }
}

function cpuSeconds(work: () => number): number {
  const before = process.cpuUsage();
  if (work() === 0) throw new Error('nothing was read');
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
