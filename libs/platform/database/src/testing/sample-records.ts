import {
  appearance,
  club,
  fact,
  foldName,
  game,
  leagueId,
  person,
  seasonId,
  type DomainRecord,
  type RecordOf,
} from '@fieldhouse/domain';
import { battingGameLine, battingSeasonLine, battingCounts } from '@fieldhouse/domain/baseball';

// Short ways to rows of the domain, for tests of this library.

export const season2019 = seasonId('baseball', 'sample', '2019');

export function personRow(ref: string, known: Partial<RecordOf<typeof person>> = {}): RecordOf<typeof person> {
  const name = known.fullName ?? `Player ${ref}`;
  return {
    ref,
    fullName: name,
    firstName: null,
    lastName: name,
    searchName: foldName(name),
    nameAuthority: 1,
    birthDate: null,
    birthPlace: null,
    heightMetres: null,
    massKilograms: null,
    bats: null,
    throws: null,
    shoots: null,
    ...known,
  };
}

export const clubFact = (ref: string): DomainRecord => fact(club, { ref, sport: 'baseball', name: `Club ${ref}` });
export const personFact = (ref: string, known?: Partial<RecordOf<typeof person>>): DomainRecord =>
  fact(person, personRow(ref, known));

export function gameFact(
  ref: string,
  home: string,
  away: string,
  localDate: string,
  known: Partial<RecordOf<typeof game>> = {},
): DomainRecord {
  return fact(game, {
    ref,
    leagueId: leagueId('baseball', 'sample'),
    seasonId: season2019,
    phase: 'regular',
    localDate,
    numberOfDay: '0',
    startsAt: null,
    venue: null,
    home,
    away,
    homeScore: null,
    awayScore: null,
    status: 'final',
    attendance: null,
    durationMinutes: null,
    ...known,
  });
}

export function appearanceFact(gameRef: string, who: string, clubRef: string, source = 'sample'): DomainRecord {
  return fact(appearance, {
    game: gameRef,
    person: who,
    source,
    club: clubRef,
    started: true,
    positions: 'SS',
    battingOrder: null,
  });
}

const noCounts = Object.fromEntries(Object.keys(battingCounts).map((name) => [name, null])) as {
  readonly [N in keyof typeof battingCounts]: number | null;
};

export function battingFact(
  gameRef: string,
  who: string,
  clubRef: string,
  hits: number,
  source = 'sample',
): DomainRecord {
  return fact(battingGameLine, {
    ...noCounts,
    game: gameRef,
    person: who,
    club: clubRef,
    source,
    seasonId: season2019,
    phase: 'regular',
    localDate: '2019-05-01',
    hits,
  });
}

export function seasonLineFact(who: string, clubOrTotal: string, hits: number, season = season2019): DomainRecord {
  return fact(battingSeasonLine, { ...noCounts, person: who, seasonId: season, phase: 'regular', clubOrTotal, hits });
}
