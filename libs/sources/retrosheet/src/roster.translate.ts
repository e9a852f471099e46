import {
  club,
  externalId,
  fact,
  foldName,
  league,
  leagueId,
  person,
  rosterSpell,
  season,
  seasonId,
  teamSeason,
} from '@fieldhouse/domain';
import { SkipRecordError, type RecordSubject, type Translated } from '@fieldhouse/plugin-kit';
import { abbreviationOf, colourOf, conferenceOf, divisionOf, expectedGames } from './club-seasons.js';
import type { RawRoster } from './raw-roster.schema.js';
import { fieldsOf } from './record-line.js';
import { rosterLine } from './roster-line.js';
import { SPORT } from './words.js';

type Raw<What extends RawRoster['what']> = Extract<RawRoster, { what: What }>;

/** @throws SkipRecordError a line that names no club or no player */
export function* translateRoster(raw: RawRoster): Generator<Translated> {
  switch (raw.what) {
    case 'season':
      yield* seasonRecords(raw);
      return;
    case 'club':
      yield* clubRecords(raw);
      return;
    case 'player':
      yield* playerRecords(raw);
  }
}

export function rosterKey(raw: RawRoster): string {
  switch (raw.what) {
    case 'season':
      return `${raw.season} season`;
    case 'club':
      return `${raw.season} club ${raw.text.slice(0, raw.text.indexOf(','))}`;
    case 'player':
      return `${raw.season} player ${raw.file} ${raw.text.slice(0, raw.text.indexOf(','))}`;
  }
}

export function aboutRoster(raw: RawRoster): RecordSubject {
  return {
    seasonId: seasonId(SPORT, raw.league.key, String(raw.season)),
    label: raw.what === 'season' ? `season ${raw.season}` : `${raw.what} in ${raw.file} line ${raw.line}`,
  };
}

function* seasonRecords(raw: Raw<'season'>): Generator<Translated> {
  const { key, name, fictional } = raw.league;
  yield fact(league, { sport: SPORT, key, name, fictional });
  yield fact(season, {
    leagueId: leagueId(SPORT, key),
    label: String(raw.season),
    firstDay: raw.firstDay,
    lastDay: raw.lastDay,
    remark: seasonRemark(raw),
  });
}

/** Share of a season's games below which its totals must not be taken for the season's. */
const COMPLETE = 0.97;

/** What a reader must know where games are missing. An invented league's schedule is not known. */
function seasonRemark(raw: Raw<'season'>): string | null {
  const remarks: string[] = [];
  const expected = expectedGames(raw.clubs, raw.season);
  if (!raw.league.fictional && raw.clubs > 0 && raw.games < expected * COMPLETE) {
    remarks.push(
      `Only ${raw.games.toLocaleString('en-US')} games are in the play-by-play files, of about ` +
        `${expected.toLocaleString('en-US')} that were scheduled: totals of this season are not complete.`,
    );
  }
  if (raw.partialFiles > 0) {
    remarks.push('Games that are only deduced, or known by their box score alone, are not loaded.');
  }
  return remarks.length === 0 ? null : remarks.join(' ');
}

/** An invented league's line goes on with the club's division and its colour; published files end with the nickname. */
function* clubRecords(raw: Raw<'club'>): Generator<Translated> {
  const fields = fieldsOf(raw.text).map((field) => field.trim());
  const [code = '', letter = '', city = '', nickname = '', ownDivision = '', ownColour = ''] = fields;
  if (code === '' || nickname === '')
    throw new SkipRecordError('a team line names code, league, city and nickname', at(raw));
  const { fictional } = raw.league;
  const ref = externalId(raw.issuer, code);
  yield fact(club, { ref, sport: SPORT, name: `${city} ${nickname}`.trim() });
  yield fact(teamSeason, {
    club: ref,
    seasonId: seasonId(SPORT, raw.league.key, String(raw.season)),
    city,
    nickname,
    abbreviation: fictional ? code : abbreviationOf(code),
    conference: conferenceOf(letter, fictional),
    division: fictional ? ownDivision || null : divisionOf(code, raw.season),
    colour: fictional ? writtenColour(ownColour) : colourOf(code),
  });
}

function writtenColour(text: string): string | null {
  return /^#[0-9a-f]{6}$/i.test(text) ? text.toLowerCase() : null;
}

function* playerRecords(raw: Raw<'player'>): Generator<Translated> {
  const man = rosterLine(raw.text);
  if (man === null) throw new SkipRecordError('a roster line names id and last name', at(raw));
  const ref = externalId(raw.issuer, man.id);
  const fullName = `${man.firstName} ${man.lastName}`.trim();
  yield fact(person, {
    ref,
    fullName,
    firstName: man.firstName === '' ? null : man.firstName,
    lastName: man.lastName,
    searchName: foldName(fullName),
    nameAuthority: 1,
    birthDate: null,
    birthPlace: null,
    heightMetres: null,
    massKilograms: null,
    bats: man.bats,
    throws: man.throws,
    shoots: null,
  });
  const code = man.club === '' ? raw.file.slice(0, 3) : man.club;
  yield fact(rosterSpell, {
    person: ref,
    club: externalId(raw.issuer, code),
    seasonId: seasonId(SPORT, raw.league.key, String(raw.season)),
    fromDate: raw.firstDay ?? `${raw.season}-01-01`,
    toDate: raw.lastDay,
    number: null,
    position: man.position,
    list: 'active',
  });
}

function at(raw: Raw<'club'> | Raw<'player'>): { readonly where: string } {
  return { where: `${raw.file} line ${raw.line}: ${raw.text}` };
}
