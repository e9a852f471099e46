import { foldName } from '../name.js';

/** A club of the major leagues, as the issuers of ids and the texts of sources know it. */
export interface MajorLeagueClub {
  /** Its id at MLB; a club that moved or was renamed keeps it. */
  readonly mlbam: number;
  /** Retrosheet's code of those years: the club's external id everywhere. */
  readonly retrosheet: string;
  readonly from?: number;
  readonly to?: number;
  /** The present name first, then older ones and other spellings. */
  readonly names: readonly string[];
  readonly abbreviations: readonly string[];
}

/** Clubs since 1993. */
export const majorLeagueClubs: readonly MajorLeagueClub[] = [
  {
    mlbam: 108,
    retrosheet: 'ANA',
    names: ['Los Angeles Angels', 'Los Angeles Angels of Anaheim'],
    abbreviations: ['LAA', 'ANA'],
  },
  { mlbam: 109, retrosheet: 'ARI', names: ['Arizona Diamondbacks', 'Arizona D-backs'], abbreviations: ['ARI', 'AZ'] },
  { mlbam: 144, retrosheet: 'ATL', names: ['Atlanta Braves'], abbreviations: ['ATL'] },
  { mlbam: 110, retrosheet: 'BAL', names: ['Baltimore Orioles'], abbreviations: ['BAL'] },
  { mlbam: 111, retrosheet: 'BOS', names: ['Boston Red Sox'], abbreviations: ['BOS'] },
  { mlbam: 145, retrosheet: 'CHA', names: ['Chicago White Sox'], abbreviations: ['CWS', 'CHW', 'CHA'] },
  { mlbam: 112, retrosheet: 'CHN', names: ['Chicago Cubs'], abbreviations: ['CHC', 'CHN'] },
  { mlbam: 113, retrosheet: 'CIN', names: ['Cincinnati Reds'], abbreviations: ['CIN'] },
  { mlbam: 114, retrosheet: 'CLE', names: ['Cleveland Guardians', 'Cleveland Indians'], abbreviations: ['CLE'] },
  { mlbam: 115, retrosheet: 'COL', names: ['Colorado Rockies'], abbreviations: ['COL'] },
  { mlbam: 116, retrosheet: 'DET', names: ['Detroit Tigers'], abbreviations: ['DET'] },
  { mlbam: 146, retrosheet: 'FLO', from: 1993, to: 2011, names: ['Florida Marlins'], abbreviations: ['FLA', 'FLO'] },
  { mlbam: 117, retrosheet: 'HOU', names: ['Houston Astros'], abbreviations: ['HOU'] },
  { mlbam: 118, retrosheet: 'KCA', names: ['Kansas City Royals'], abbreviations: ['KC', 'KCR', 'KCA'] },
  { mlbam: 119, retrosheet: 'LAN', names: ['Los Angeles Dodgers'], abbreviations: ['LAD', 'LA', 'LAN'] },
  { mlbam: 146, retrosheet: 'MIA', from: 2012, names: ['Miami Marlins'], abbreviations: ['MIA'] },
  { mlbam: 158, retrosheet: 'MIL', names: ['Milwaukee Brewers'], abbreviations: ['MIL'] },
  { mlbam: 142, retrosheet: 'MIN', names: ['Minnesota Twins'], abbreviations: ['MIN'] },
  { mlbam: 147, retrosheet: 'NYA', names: ['New York Yankees'], abbreviations: ['NYY', 'NYA'] },
  { mlbam: 121, retrosheet: 'NYN', names: ['New York Mets'], abbreviations: ['NYM', 'NYN'] },
  { mlbam: 133, retrosheet: 'OAK', from: 1968, to: 2024, names: ['Oakland Athletics'], abbreviations: ['OAK'] },
  { mlbam: 133, retrosheet: 'ATH', from: 2025, names: ['Athletics'], abbreviations: ['ATH', 'OAK'] },
  { mlbam: 143, retrosheet: 'PHI', names: ['Philadelphia Phillies'], abbreviations: ['PHI'] },
  { mlbam: 134, retrosheet: 'PIT', names: ['Pittsburgh Pirates'], abbreviations: ['PIT'] },
  { mlbam: 135, retrosheet: 'SDN', names: ['San Diego Padres'], abbreviations: ['SD', 'SDP', 'SDN'] },
  { mlbam: 136, retrosheet: 'SEA', names: ['Seattle Mariners'], abbreviations: ['SEA'] },
  { mlbam: 137, retrosheet: 'SFN', names: ['San Francisco Giants'], abbreviations: ['SF', 'SFG', 'SFN'] },
  { mlbam: 138, retrosheet: 'SLN', names: ['St. Louis Cardinals'], abbreviations: ['STL', 'SLN'] },
  {
    mlbam: 139,
    retrosheet: 'TBA',
    names: ['Tampa Bay Rays', 'Tampa Bay Devil Rays'],
    abbreviations: ['TB', 'TBR', 'TBA'],
  },
  { mlbam: 140, retrosheet: 'TEX', names: ['Texas Rangers'], abbreviations: ['TEX'] },
  { mlbam: 141, retrosheet: 'TOR', names: ['Toronto Blue Jays'], abbreviations: ['TOR'] },
  { mlbam: 120, retrosheet: 'WAS', from: 2005, names: ['Washington Nationals'], abbreviations: ['WSH', 'WSN', 'WAS'] },
];

const inSeason = ({ from, to }: MajorLeagueClub, season: number) =>
  (from === undefined || season >= from) && (to === undefined || season <= to);

const byWord = new Map<string, MajorLeagueClub[]>();
for (const club of majorLeagueClubs)
  for (const word of [String(club.mlbam), ...club.names, ...club.abbreviations]) {
    const known = byWord.get(foldName(word)) ?? [];
    byWord.set(foldName(word), [...known, club]);
  }

/**
 * The club that a source means in a season.
 * @param word its name ("Arizona D-backs"), its abbreviation ("TB"), or its id at MLB ("139")
 * @returns undefined where it is none of the major leagues' in that season
 */
export function majorLeagueClub(word: string, season: number): MajorLeagueClub | undefined {
  return byWord.get(foldName(word))?.find((club) => inSeason(club, season));
}
