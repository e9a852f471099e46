import { majorLeagueClubs } from '@fieldhouse/domain/baseball';

/** Club, first and last season there; no last season: still. */
type Stay = readonly [club: string, from: number, to?: number];

/** Divisions since 1969 by Retrosheet's club codes. */
const DIVISIONS: Readonly<Record<string, readonly Stay[]>> = {
  'AL East': [
    ['BAL', 1969],
    ['BOS', 1969],
    ['CLE', 1969, 1993],
    ['DET', 1969, 1997],
    ['MIL', 1972, 1993],
    ['NYA', 1969],
    ['TBA', 1998],
    ['TOR', 1977],
    ['WS2', 1969, 1971],
  ],
  'AL Central': [
    ['CHA', 1994],
    ['CLE', 1994],
    ['DET', 1998],
    ['KCA', 1994],
    ['MIL', 1994, 1997],
    ['MIN', 1994],
  ],
  'AL West': [
    ['ANA', 1997],
    ['ATH', 2025],
    ['CAL', 1969, 1996],
    ['CHA', 1969, 1993],
    ['HOU', 2013],
    ['KCA', 1969, 1993],
    ['MIL', 1970, 1971],
    ['MIN', 1969, 1993],
    ['OAK', 1969, 2024],
    ['SE1', 1969, 1969],
    ['SEA', 1977],
    ['TEX', 1972],
  ],
  'NL East': [
    ['ATL', 1994],
    ['CHN', 1969, 1993],
    ['FLO', 1993, 2011],
    ['MIA', 2012],
    ['MON', 1969, 2004],
    ['NYN', 1969],
    ['PHI', 1969],
    ['PIT', 1969, 1993],
    ['SLN', 1969, 1993],
    ['WAS', 2005],
  ],
  'NL Central': [
    ['CHN', 1994],
    ['CIN', 1994],
    ['HOU', 1994, 2012],
    ['MIL', 1998],
    ['PIT', 1994],
    ['SLN', 1994],
  ],
  'NL West': [
    ['ARI', 1998],
    ['ATL', 1969, 1993],
    ['CIN', 1969, 1993],
    ['COL', 1993],
    ['HOU', 1969, 1993],
    ['LAN', 1969],
    ['SDN', 1969],
    ['SFN', 1969],
  ],
};

/** Division of a major league club in a season; null before 1969 and for clubs that no division had. */
export function divisionOf(club: string, season: number): string | null {
  for (const [division, stays] of Object.entries(DIVISIONS)) {
    if (stays.some(([code, from, to]) => code === club && season >= from && season <= (to ?? season))) return division;
  }
  return null;
}

const LEAGUES: Readonly<Record<string, string>> = {
  A: 'American League',
  N: 'National League',
  F: 'Federal League',
};

/**
 * The league inside the league that a team file's letter stands for. An invented league has no such letters: what it
 * writes out in full is taken as it stands.
 */
export function conferenceOf(letter: string, fictional: boolean): string | null {
  if (letter.length > 1) return letter;
  return fictional ? null : (LEAGUES[letter] ?? null);
}

const COLOURS: Readonly<Record<string, string>> = {
  ANA: '#ba0021',
  ARI: '#a71930',
  ATH: '#003831',
  ATL: '#ce1141',
  BAL: '#df4601',
  BOS: '#bd3039',
  CHA: '#27251f',
  CHN: '#0e3386',
  CIN: '#c6011f',
  CLE: '#00385d',
  COL: '#333366',
  DET: '#0c2340',
  HOU: '#002d62',
  KCA: '#004687',
  LAN: '#005a9c',
  MIA: '#00a3e0',
  MIL: '#12284b',
  MIN: '#002b5c',
  NYA: '#003087',
  NYN: '#002d72',
  OAK: '#003831',
  PHI: '#e81828',
  PIT: '#fdb827',
  SDN: '#2f241d',
  SEA: '#0c2c56',
  SFN: '#fd5a1e',
  SLN: '#c41e3a',
  TBA: '#092c5c',
  TEX: '#003278',
  TOR: '#134a8e',
  WAS: '#ab0003',
};

/** Colour of the mark of today's clubs; null for those that are gone. */
export function colourOf(club: string): string | null {
  return COLOURS[club] ?? null;
}

/** Games a club was to play, where it differs from 154 until 1961 and 162 since; strikes, war and epidemic included. */
const SHORT_SEASONS: Readonly<Record<number, number>> = {
  1918: 126,
  1919: 140,
  1972: 155,
  1981: 107,
  1994: 114,
  1995: 144,
  2020: 60,
};

/** About how many regular games a season of so many clubs had. */
export function expectedGames(clubs: number, season: number): number {
  return Math.round((clubs * (SHORT_SEASONS[season] ?? (season < 1962 ? 154 : 162))) / 2);
}

/** How fans abbreviate a club that Retrosheet has under a code: LAD for LAN. A code that is none of the majors' stays. */
export const abbreviationOf = (code: string): string =>
  majorLeagueClubs.find(({ retrosheet }) => retrosheet === code)?.abbreviations[0] ?? code;
