import { club, externalId, fact, league, leagueId, mention, season, seasonId } from '@fieldhouse/domain';
import { majorLeagueClub, majorLeagueClubs, transactionNote, type MajorLeagueClub } from '@fieldhouse/domain/baseball';
import { SkipRecordError, type RecordSubject, type Translated } from '@fieldhouse/plugin-kit';
import type { RawNote } from './raw-note.schema.js';
import { LEAGUE, SOURCE, SPORT } from './words.js';

type Raw<What extends RawNote['what']> = Extract<RawNote, { what: What }>;

/** @throws SkipRecordError a row that does not have the columns of its file */
export function* translateNote(raw: RawNote): Generator<Translated> {
  switch (raw.what) {
    case 'season':
      yield* seasonMentions(raw);
      return;
    case 'note':
      yield noteFact(raw);
      return;
    case 'broken':
      throw new SkipRecordError(`this row ${raw.why}`, { where: raw.where });
  }
}

export function noteKey(raw: RawNote): string {
  switch (raw.what) {
    case 'season':
      return `${raw.where} season ${raw.season}`;
    case 'note':
      return raw.ref;
    case 'broken':
      return raw.where;
  }
}

export function aboutNote(raw: RawNote): RecordSubject {
  const year = raw.what === 'note' ? Number(raw.date.slice(0, 4)) : raw.what === 'season' ? raw.season : null;
  return { seasonId: year === null ? null : seasonOf(year), label: raw.where };
}

/** The season and whoever the notes may name as its clubs: once a file, not once a note. */
function* seasonMentions({ season: year }: Raw<'season'>): Generator<Translated> {
  yield mention(league, { sport: SPORT, key: LEAGUE.key, name: LEAGUE.name, fictional: false });
  yield mention(season, {
    leagueId: leagueId(SPORT, LEAGUE.key),
    label: String(year),
    firstDay: null,
    lastDay: null,
    remark: null,
  });
  for (const { retrosheet, names } of majorLeagueClubs) {
    if (majorLeagueClub(names[0]!, year)?.retrosheet !== retrosheet) continue;
    yield mention(club, { ref: externalId('retrosheet', retrosheet), sport: SPORT, name: names[0]! });
  }
}

function noteFact({ ref, date, text, player, club: told }: Raw<'note'>): Translated {
  const year = Number(date.slice(0, 4));
  const known = (told === null ? undefined : majorLeagueClub(told, year)) ?? clubAtStart(text, year);
  return fact(transactionNote, {
    source: SOURCE,
    ref,
    seasonId: seasonOf(year),
    localDate: date,
    effectiveDate: null,
    typeCode: null,
    text,
    person: null,
    club: known === undefined ? null : externalId('retrosheet', known.retrosheet),
    playerName: player,
    clubName: told,
  });
}

/** Longest first, so that no name hides another that begins with it. */
const clubNames = majorLeagueClubs.flatMap(({ names }) => names).sort((one, other) => other.length - one.length);

/** The club with whose name a sentence begins: whose move it was. */
function clubAtStart(text: string, year: number): MajorLeagueClub | undefined {
  const name = clubNames.find((candidate) => text.startsWith(candidate) && !/^\w/.test(text.slice(candidate.length)));
  return name === undefined ? undefined : majorLeagueClub(name, year);
}

const seasonIds = new Map<number, string>();

function seasonOf(year: number): string {
  const id = seasonIds.get(year) ?? seasonId(SPORT, LEAGUE.key, String(year));
  seasonIds.set(year, id);
  return id;
}
