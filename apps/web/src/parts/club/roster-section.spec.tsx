import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Query } from '../../frame/addresses.js';
import { sportOf } from '../../sports/sports.js';
import { hockeyColumns, icebreakers, idOf, northern, provenance, rowsOf, wordsOf } from '../names.fixture.js';
import { RosterSection } from './roster-section.js';

type Answer = Parameters<typeof RosterSection>[0]['answer'];

const row = (number: number, name: string, position: string, career: Answer['roster'][number]['career']) => ({
  person: { id: idOf(number), name },
  number: String(number),
  position,
  bats: null,
  throws: null,
  shoots: 'L',
  age: 25,
  career,
});

/* By last name, as the API hands them over. */
const roster = [
  row(35, 'Zed Adams', 'G', { points: null, 'goalie-points': 3 }),
  row(9, 'Yan Bell', 'D', { points: 120, 'goalie-points': null }),
  row(12, 'Max Cole', 'C', { points: 240, 'goalie-points': null }),
  row(61, 'Abe Dunn', 'R', { points: null, 'goalie-points': null }),
];

const page = (query: Query = {}, change: Partial<Answer> = {}) =>
  renderToStaticMarkup(
    <RosterSection
      answer={{
        league: northern,
        season: { label: '2026-27', phases: ['regular'], games: 82, firstDay: null, lastDay: null },
        club: icebreakers,
        seasons: ['2026-27'],
        record: null,
        rosterColumns: hockeyColumns('points', 'goalie-points'),
        roster,
        lastGames: [],
        provenance,
        ...change,
      }}
      groups={sportOf('hockey')?.rosterGroups ?? []}
      own="/teams/x"
      query={query}
    />,
  );

describe('the roster of a hockey club', () => {
  it('[B04] [B29] has forwards, defensemen and goalies, each by last name, with number and career points', () => {
    expect(rowsOf(page(), 'roster-table').map((cells) => [cells[0], cells[1], cells[3]])).toEqual([
      ['Forwards', '', undefined],
      ['Max Cole', '12', '240'],
      ['Abe Dunn', '61', ''],
      ['Defensemen', '', undefined],
      ['Yan Bell', '9', '120'],
      ['Goalies', '', undefined],
      ['Zed Adams', '35', '3'],
    ]);
    expect(page()).toContain(`<a href="/players/${idOf(12)}?season=2026-27">Max Cole</a>`);
  });

  it('[B04] is sorted by a column across the groups, by name as by last name', () => {
    const names = (query: Query) => rowsOf(page(query), 'roster-table').map((cells) => cells[0]);
    expect(names({ sort: 'roster-table.career-points', dir: 'desc' })).toEqual([
      'Max Cole',
      'Yan Bell',
      'Zed Adams',
      'Abe Dunn',
    ]);
    expect(names({ sort: 'roster-table.player', dir: 'asc' })).toEqual(roster.map(({ person }) => person.name));
  });

  it('[B05] says that there are no players', () => {
    expect(wordsOf(page({}, { roster: [] }))).toContain('No players found for this team.');
  });
});
