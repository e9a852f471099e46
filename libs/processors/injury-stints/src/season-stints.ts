import { fact, foldName, idOf, type DomainRecord, type RecordOf } from '@fieldhouse/domain';
import { injuryStint, unmatchedNotice, type PlayerRole } from '@fieldhouse/domain/baseball';
import { dayAfter } from './calendar-days.js';
import { PlayerStints } from './player-stints.js';
import type { Stint } from './stint.js';
import type { ToldNotice } from './told-notice.js';

export interface SeasonNotices {
  readonly seasonId: string;
  readonly notices: readonly ToldNotice[];
  /** Years up to this one are over, even where no note of their December is at hand. */
  readonly overThrough: number;
}

/** Day on which a season's lists are void: all are activated after the World Series. */
const seasonEnd = '10-31';

/** Stints of a season, and what belongs to none. */
export function stintsOfSeason({ seasonId, notices, overThrough }: SeasonNotices): readonly DomainRecord[] {
  const newest = notices.reduce((latest, { localDate }) => (localDate > latest ? localDate : latest), '');
  const year = newest.slice(0, 4);
  const lastDay = `${year}-${seasonEnd}`;
  const players = [...byPlayer(notices).values()].map((own) => new PlayerStints(own, lastDay));
  const stints = players.flatMap((player) => player.stints);
  const isOver = newest.slice(5, 7) === '12' || Number(year) <= overThrough;
  for (const stint of stints) {
    if (!isOver || stint.ending !== null) continue;
    stint.endOn(stint.lastToldDate < lastDay ? lastDay : dayAfter(stint.lastToldDate), 'season-end');
  }
  const ids = idsOf(seasonId, stints);
  return [
    ...stints.map((stint) => fact(injuryStint, stintRow(stint, ids.get(stint)!, seasonId))),
    ...players.flatMap(({ unmatched }) =>
      unmatched.map(({ notice, reason }) => {
        const { source, ref, number, localDate, playerName, action } = notice;
        return fact(unmatchedNotice, { source, ref, number, seasonId, localDate, playerName, action, reason });
      }),
    ),
  ];
}

/** By person; where the name is not resolved by name and club, which is as near as one comes to a person. */
function byPlayer(notices: readonly ToldNotice[]): ReadonlyMap<string, readonly ToldNotice[]> {
  const players = new Map<string, ToldNotice[]>();
  const inOrder = [...notices].sort((a, b) => (a.localDate < b.localDate ? -1 : a.localDate > b.localDate ? 1 : 0));
  for (const notice of inOrder) {
    const { person, playerName, club, clubName } = notice;
    const key = person ?? `${foldName(playerName)}\u001f${club ?? foldName(clubName ?? '')}`;
    const own = players.get(key);
    if (own === undefined) players.set(key, [notice]);
    else own.push(notice);
  }
  return players;
}

/**
 * Ids that stand in addresses, so they are of the fact and not of the note that told it first: season, day of the
 * placement, initial and surname. A second telling, a second source, a name resolved later or a merge of two persons
 * leave them as they are. Men of one such name and day are numbered by club and name.
 */
function idsOf(seasonId: string, stints: readonly Stint[]): ReadonlyMap<Stint, string> {
  const ids = new Map<Stint, string>();
  const numbers = new Map<string, number>();
  const inOrder = stints.map((stint) => [tieBreak(stint), stint] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [, stint] of inOrder) {
    const { localDate, playerName } = stint.opening;
    const name = shortName(playerName);
    const number = (numbers.get(`${localDate} ${name}`) ?? 0) + 1;
    numbers.set(`${localDate} ${name}`, number);
    ids.set(stint, idOf('injury-stint', seasonId, localDate, name, String(number)));
  }
  return ids;
}

const tieBreak = ({ opening: { club, clubName, playerName, person } }: Stint) =>
  [clubName ?? '', club ?? '', foldName(playerName), person ?? ''].join('\u001f');

/** `Ronald Acuña Jr.` → `r acuna`. */
function shortName(name: string): string {
  const words = foldName(name).split(' ');
  const surname = words.findLast((word, at) => at === 0 || !/^(jr|sr|ii|iii|iv)$/.test(word));
  return `${words[0]?.[0] ?? ''} ${surname ?? ''}`;
}

function stintRow(stint: Stint, id: string, seasonId: string): RecordOf<typeof injuryStint> {
  const { opening } = stint;
  return {
    stint: id,
    source: opening.source,
    seasonId,
    person: opening.person,
    playerName: opening.playerName,
    nameState: opening.nameState,
    club: opening.club,
    clubName: opening.clubName,
    position: stint.position,
    role: roleOf(stint.position),
    listDays: stint.listDays,
    noticeDate: opening.localDate,
    startDate: stint.startDate,
    retroactiveDate: stint.retroactiveDate,
    retroactiveImpossible: stint.retroactiveImpossible,
    endDate: stint.ending?.date ?? null,
    endReason: stint.ending?.reason ?? null,
    text: stint.text,
    changes: stint.changes,
  };
}

const pitchers = new Set(['RHP', 'LHP', 'SHP', 'P', 'TWP']);

const roleOf = (position: string | null): PlayerRole | null =>
  position === null ? null : pitchers.has(position) ? 'pitcher' : 'batter';
