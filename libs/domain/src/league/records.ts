import { defineRecord } from '../record.js';

/** `mlb` of baseball, `nhl` of hockey. The key is unique over all sports and stands in page addresses. */
export const league = defineRecord({
  kind: 'league',
  table: 'league',
  entity: 'league',
  key: ['sport', 'key'],
  columns: {
    sport: { type: 'string', length: 40 },
    key: { type: 'string', length: 40 },
    name: { type: 'string' },
    /** Invented clubs and people: every page says so. */
    fictional: { type: 'boolean' },
  },
});

/** Label as fans write it: "2019", "2024-25". */
export const season = defineRecord({
  kind: 'season',
  table: 'season',
  entity: 'season',
  key: ['leagueId', 'label'],
  columns: {
    leagueId: { type: 'id' },
    label: { type: 'string', length: 20 },
    firstDay: { type: 'date', nullable: true },
    lastDay: { type: 'date', nullable: true },
    /** What a reader must know of the season as a whole, e.g. that not all of its games are in the source. */
    remark: { type: 'text', nullable: true },
  },
});

/** A club lasts; its name, city and abbreviation are those of a team season. */
export const club = defineRecord({
  kind: 'club',
  table: 'club',
  entity: 'club',
  key: ['ref'],
  columns: {
    ref: { type: 'string', length: 100 },
    sport: { type: 'string', length: 40 },
    name: { type: 'string' },
  },
});

export const teamSeason = defineRecord({
  kind: 'team-season',
  table: 'team_season',
  key: ['club', 'seasonId'],
  indexes: [['seasonId']],
  columns: {
    club: { type: 'id', refersTo: 'club' },
    seasonId: { type: 'id' },
    city: { type: 'string' },
    nickname: { type: 'string' },
    abbreviation: { type: 'string', length: 10 },
    /** The larger group: American League, Western Conference. */
    conference: { type: 'string', nullable: true },
    division: { type: 'string', nullable: true },
    /** CSS colour of the club's mark, `#rrggbb`. */
    colour: { type: 'string', length: 7, nullable: true },
  },
});

export const venue = defineRecord({
  kind: 'venue',
  table: 'venue',
  entity: 'venue',
  key: ['ref'],
  columns: {
    ref: { type: 'string', length: 100 },
    name: { type: 'string' },
    city: { type: 'string', nullable: true },
  },
});

/** A human being once, whatever sport or role. */
export const person = defineRecord({
  kind: 'person',
  table: 'person',
  entity: 'person',
  key: ['ref'],
  indexes: [['searchName']],
  columns: {
    ref: { type: 'string', length: 100 },
    /** As the source writes it. */
    fullName: { type: 'string', governedBy: 'nameAuthority' },
    firstName: { type: 'string', nullable: true, governedBy: 'nameAuthority' },
    lastName: { type: 'string', governedBy: 'nameAuthority' },
    /** {@link foldName} of the full name. */
    searchName: { type: 'string', governedBy: 'nameAuthority' },
    /** Whose spelling is believed: a register's (2, with its accents) before a roster's (1). */
    nameAuthority: { type: 'int' },
    birthDate: { type: 'date', nullable: true },
    birthPlace: { type: 'string', nullable: true },
    heightMetres: { type: 'float', nullable: true },
    massKilograms: { type: 'float', nullable: true },
    /** Hands: L, R or B (both). `bats` and `throws` are baseball's, `shoots` is hockey's. */
    bats: { type: 'string', length: 1, nullable: true },
    throws: { type: 'string', length: 1, nullable: true },
    shoots: { type: 'string', length: 1, nullable: true },
  },
});

/** Where a source keeps a person's portrait. */
export const headShot = defineRecord({
  kind: 'head-shot',
  table: 'head_shot',
  key: ['person'],
  columns: {
    person: { type: 'id', refersTo: 'person' },
    source: { type: 'string', length: 60 },
    url: { type: 'string', length: 500 },
  },
});

export const rosterSpell = defineRecord({
  kind: 'roster-spell',
  table: 'roster_spell',
  key: ['person', 'club', 'fromDate'],
  indexes: [['club', 'fromDate']],
  columns: {
    person: { type: 'id', refersTo: 'person' },
    club: { type: 'id', refersTo: 'club' },
    seasonId: { type: 'id' },
    fromDate: { type: 'date' },
    toDate: { type: 'date', nullable: true },
    number: { type: 'string', length: 4, nullable: true },
    /** The sport's position abbreviation. */
    position: { type: 'string', length: 10, nullable: true },
    /** active, reserve or injured. */
    list: { type: 'string', length: 20 },
  },
});

/** preseason, regular, playoffs, all-star */
export type Phase = 'preseason' | 'regular' | 'playoffs' | 'all-star';

export const game = defineRecord({
  kind: 'game',
  table: 'game',
  entity: 'game',
  key: ['leagueId', 'localDate', 'home', 'away', 'numberOfDay'],
  indexes: [
    ['seasonId', 'localDate'],
    ['home', 'localDate'],
    ['away', 'localDate'],
  ],
  columns: {
    ref: { type: 'string', length: 100 },
    leagueId: { type: 'id' },
    seasonId: { type: 'id' },
    phase: { type: 'string', length: 20 },
    localDate: { type: 'date' },
    /** First of the day is "0" where it is the only one, else "1", "2"; published oddities ("0a") stay as they are. */
    numberOfDay: { type: 'string', length: 8 },
    startsAt: { type: 'instant', nullable: true },
    venue: { type: 'id', refersTo: 'venue', nullable: true },
    home: { type: 'id', refersTo: 'club' },
    away: { type: 'id', refersTo: 'club' },
    homeScore: { type: 'int', nullable: true },
    awayScore: { type: 'int', nullable: true },
    /** scheduled, live, final, postponed, suspended, or missing: known to have been played, but rejected on import. */
    status: { type: 'string', length: 20 },
    attendance: { type: 'int', nullable: true },
    durationMinutes: { type: 'int', nullable: true },
  },
});

/** A person in a game. */
export const appearance = defineRecord({
  kind: 'appearance',
  table: 'appearance',
  key: ['game', 'person', 'source'],
  indexes: [['person', 'game']],
  columns: {
    game: { type: 'id', refersTo: 'game' },
    person: { type: 'id', refersTo: 'person' },
    source: { type: 'string', length: 60 },
    club: { type: 'id', refersTo: 'club' },
    started: { type: 'boolean' },
    /** Position abbreviations in the order played, joined by "-": "SS-2B". */
    positions: { type: 'string', length: 80 },
    /** Place in the batting order, 1 to 9; null without one. */
    battingOrder: { type: 'int', nullable: true },
  },
});
