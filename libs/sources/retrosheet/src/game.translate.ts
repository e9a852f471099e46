import {
  appearance,
  club,
  externalId,
  fact,
  foldName,
  game,
  leagueId,
  mention,
  person,
  seasonId,
  teamSeason,
  venue,
  type ExternalId,
} from '@fieldhouse/domain';
import { baseballGame } from '@fieldhouse/domain/baseball';
import { SkipRecordError, type RecordSubject, type Translated } from '@fieldhouse/plugin-kit';
import { boxScore, type BoxScore } from './box-score.js';
import { abbreviationOf } from './club-seasons.js';
import { eventRecords } from './event.translate.js';
import { gameIdOf } from './game-file.reader.js';
import { positiveInteger } from './game-header.js';
import { gameIds, type GameIds } from './game-ids.js';
import { lineRecords } from './line.translate.js';
import { parseGame, type ScoredGame } from './parse-game.js';
import type { RawGame } from './raw-game.schema.js';
import { SOURCE, SPORT } from './words.js';

/**
 * A game's records: the game, who played, what they did, play by play.
 *
 * @throws SkipRecordError the game cannot be understood, or stands in a file it does not belong to
 */
export function* translateGame(raw: RawGame): Generator<Translated> {
  refuseStrangeFile(raw);
  const scored = parseGame(raw);
  const ids = gameIds(raw, scored.header);
  const box = boxScore(scored);
  yield* clubMentions(raw, scored, ids);
  yield* personMentions(raw, scored, ids);
  yield* gameRecords(raw, scored, box, ids);
  yield* appearances(scored, ids);
  yield* lineRecords(scored.header, box, ids);
  yield* eventRecords(scored, ids);
  yield* findings(raw, scored, box);
}

/** The game as a reader calls it; what the file says is enough, whether the rest can be read or not. */
export function aboutGame(raw: RawGame): RecordSubject {
  const field = (name: string) => raw.lines.find((line) => line.startsWith(`info,${name},`))?.slice(name.length + 6);
  const id = gameIdOf(raw.lines);
  const day = field('date')?.replaceAll('/', '-') ?? id.slice(3, 11);
  return {
    seasonId: seasonId(SPORT, raw.league.key, String(raw.season)),
    label: `${field('visteam') ?? '?'} at ${field('hometeam') ?? id.slice(0, 3)}, ${day}`,
  };
}

/** A game id in the file of another club is a second telling of a game that its home club's file has. */
function refuseStrangeFile(raw: RawGame): void {
  const file = /(?:^|\/)\d{4}([A-Z0-9]{3})\.E[VD][^E]$/i.exec(raw.file)?.[1]?.toUpperCase();
  const id = gameIdOf(raw.lines);
  if (file === undefined || id === '' || id.startsWith(file)) return;
  throw new SkipRecordError(
    `game ${id} belongs to the file of its home club ${id.slice(0, 3)}, not to that of ${file}`,
    {
      where: `${raw.file} line ${raw.firstLine}: ${raw.lines[0]}`,
    },
  );
}

function* clubMentions(raw: RawGame, { header }: ScoredGame, ids: GameIds): Generator<Translated> {
  for (const side of [0, 1] as const) {
    const code = side === 0 ? header.away : header.home;
    if (!raw.unlistedClubs.includes(code)) continue;
    yield mention(club, { ref: ids.clubs[side], sport: SPORT, name: code });
    yield mention(teamSeason, {
      club: ids.clubs[side],
      seasonId: ids.seasonId,
      city: '',
      nickname: code,
      abbreviation: raw.league.fictional ? code : abbreviationOf(code),
      conference: null,
      division: null,
      colour: null,
    });
  }
}

/** Men whom no roster of the season lists: the line-up knows no more than their names. */
function* personMentions(raw: RawGame, { lineups }: ScoredGame, ids: GameIds): Generator<Translated> {
  for (const { participants } of lineups) {
    for (const { id, name } of participants) {
      if (raw.hands[id] !== undefined) continue;
      const fullName = name.trim() === '' ? id : name.trim();
      const blank = fullName.indexOf(' ');
      yield mention(person, {
        ref: ids.person(id),
        fullName,
        firstName: blank < 0 ? null : fullName.slice(0, blank),
        lastName: fullName.slice(blank + 1),
        searchName: foldName(fullName),
        nameAuthority: 1,
        birthDate: null,
        birthPlace: null,
        heightMetres: null,
        massKilograms: null,
        bats: null,
        throws: null,
        shoots: null,
      });
    }
  }
}

function* gameRecords(raw: RawGame, scored: ScoredGame, box: BoxScore, ids: GameIds): Generator<Translated> {
  const { header, score, lastHalf } = scored;
  const { info } = header;
  const park = info.get('site') ?? '';
  if (park !== '') yield mention(venue, { ref: externalId(raw.issuer, park), name: park, city: null });
  yield fact(game, {
    ref: ids.game,
    leagueId: leagueId(SPORT, raw.league.key),
    seasonId: ids.seasonId,
    phase: ids.phase,
    localDate: header.localDate,
    numberOfDay: header.number,
    startsAt: null,
    venue: park === '' ? null : externalId(raw.issuer, park),
    home: ids.clubs[1],
    away: ids.clubs[0],
    homeScore: score[1],
    awayScore: score[0],
    status: 'final',
    attendance: positiveInteger(info.get('attendance')),
    durationMinutes: positiveInteger(info.get('timeofgame')),
  });
  const [away, home] = box.sides;
  yield fact(baseballGame, {
    game: ids.game,
    source: SOURCE,
    seasonId: ids.seasonId,
    awayLine: away.runs,
    homeLine: home.runs,
    awayHits: away.hits,
    homeHits: home.hits,
    awayErrors: away.errors,
    homeErrors: home.errors,
    awayLeftOnBase: away.leftOnBase,
    homeLeftOnBase: home.leftOnBase,
    innings: lastHalf.inning,
    scheduledInnings: header.scheduledInnings,
    winningPitcher: decision(scored, ids, 'wp'),
    losingPitcher: decision(scored, ids, 'lp'),
    savingPitcher: decision(scored, ids, 'save'),
    designatedHitter: header.designatedHitter,
    night: info.get('daynight') === 'night' ? true : info.get('daynight') === 'day' ? false : null,
    temperatureCelsius: celsius(positiveInteger(info.get('temp'))),
  });
}

/** The pitcher whom a decision names; null where it names none of this game's. */
function decision({ header, lineups }: ScoredGame, ids: GameIds, name: 'wp' | 'lp' | 'save'): ExternalId | null {
  const id = header.info.get(name) ?? '';
  return lineups.some(({ pitchers }) => pitchers.includes(id)) ? ids.person(id) : null;
}

function celsius(fahrenheit: number | null): number | null {
  return fahrenheit === null ? null : Math.round(((fahrenheit - 32) * 50) / 9) / 10;
}

const POSITIONS = ['', 'P', 'C', '1B', '2B', '3B', 'SS', 'LF', 'CF', 'RF', 'DH', 'PH', 'PR'] as const;

/** A man who played for both clubs in a resumed game appears once, for the club he played for first. */
function* appearances({ lineups }: ScoredGame, ids: GameIds): Generator<Translated> {
  const seen = new Set<string>();
  for (const { side, participants } of lineups) {
    for (const { id, starter, positions, slot } of participants) {
      if (seen.has(id)) continue;
      seen.add(id);
      yield fact(appearance, {
        game: ids.game,
        person: ids.person(id),
        source: SOURCE,
        club: ids.clubs[side],
        started: starter,
        positions: positions.map((position) => POSITIONS[position]).join('-'),
        battingOrder: slot === 0 ? null : slot,
      });
    }
  }
}

function* findings(raw: RawGame, scored: ScoredGame, box: BoxScore): Generator<Translated> {
  const where = `${raw.file} game ${scored.header.id}`;
  for (const finding of scored.findings) yield { finding, where };
  for (const { person: id, counts } of box.pitching) {
    if (counts.earnedRuns === null)
      yield { finding: `no data,er record for pitcher ${id}: earned runs unknown`, where };
  }
  for (const [name, words] of DECISIONS) {
    const id = scored.header.info.get(name) ?? '';
    if (id !== '' && !scored.lineups.some(({ pitchers }) => pitchers.includes(id))) {
      yield { finding: `${words} ${id} did not pitch`, where };
    }
  }
}

const DECISIONS = [
  ['wp', 'winning pitcher'],
  ['lp', 'losing pitcher'],
  ['save', 'saving pitcher'],
] as const;
