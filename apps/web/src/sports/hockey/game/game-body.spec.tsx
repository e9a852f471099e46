import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { rowsOf, wordsOf } from '../../../parts/names.fixture.js';
import { GameBody } from './game-body.js';
import { periodText, periodTitle } from './game-words.js';
import type { HockeyGame } from './hockey-game.js';
import { hockeyGame, skater } from './hockey-game.fixture.js';

const page = (change: Partial<HockeyGame> = {}, query = {}) =>
  renderToStaticMarkup(
    <GameBody answer={hockeyGame(change)} query={query} files={{ csv: '/v1/x.csv', json: '/v1/x' }} />,
  );
const nothing = { periods: [], goals: [], penalties: [], shots: [], box: [] };

describe('the page of a hockey game', () => {
  it('[E10] heads it with the score, how it ended and who decided it', () => {
    const text = wordsOf(page());
    expect(text).toContain('Oxbow Timbermen 1 Final, overtime 2 Nordhaven Icebreakers');
    expect(text).toContain('Casimir Holm won it 2:47 into overtime');
    expect(text).toContain('Winning goal: Casimir Holm Winning goalie: Magnus Tveit');
  });

  it('[E10] tells goals, numbered, and penalties in order', () => {
    const list = wordsOf(page().split('id="events"')[1]?.split('</section>')[0] ?? '');
    expect(list).toContain(
      '1st period 6:12 1 OXB Cormac Winslow unassisted · wrist 1–0 ' +
        '13:22 OXB Joaquín Elgin 2 min, high sticking, drawn by Magnus Tveit ' +
        '14:40 2 NOR Casimir Holm power play from Magnus Tveit · wrist 1–1 ' +
        'Overtime 2:47 3 NOR Casimir Holm unassisted · wrist 1–2',
    );
  });

  it('counts goals and shots by period, and leaves a shootout out of the shots', () => {
    expect(rowsOf(page(), 'periods-table')).toEqual([
      ['Oxbow Timbermen', '1 11', '0 0', '1', '11'],
      ['Nordhaven Icebreakers', '1 9', '1 2', '2', '11'],
    ]);
    const shootout = {
      period: 5,
      periodKind: 'shootout',
      awayGoals: 0,
      homeGoals: 1,
      awayShots: 3,
      homeShots: 3,
    } as const;
    const rows = rowsOf(page({ periods: [...hockeyGame().periods, shootout] }), 'periods-table');
    expect(rows.map((row) => row.slice(3))).toEqual([
      ['0', '1', '11'],
      ['1', '2', '11'],
    ]);
  });

  it('[E12] has a table twin of the shot map, of the period that the address chooses, and carries it to nobody else', () => {
    const link = /href="(\/games\/[^"]*#shots-table)">The map as a table: 5 shots</.exec(page())?.[1];
    expect(link?.replaceAll('&amp;', '&')).toBe('/games/00000000-0000-8000-8000-000000000003?table=shots#shots-table');
    expect(page()).not.toContain('id="shots-table"');
    expect(rowsOf(page({}, { table: 'shots' }), 'shots-table')).toHaveLength(5);
    expect(page({}, { table: 'shots' })).toContain('#shots">Hide the table of 5 shots</a>');
    expect(rowsOf(page({}, { table: 'shots', period: '4' }), 'shots-table')).toEqual([
      ['OT 1:00', 'NOR', 'Casimir Holm', 'missed the net', 'wrist', '21'],
      ['OT 2:47', 'NOR', 'Casimir Holm', 'goal', 'wrist', '21'],
    ]);
    expect(page({}, { period: '4' })).toContain(
      'aria-label="Nordhaven Icebreakers, shooting to the right: 1 on goal, 1 of them in; 1 missed the net."',
    );
    expect(wordsOf(page())).toContain('1 blocked shot is left out: the place told is the block’s.');
  });

  it('[E10] lists skaters by their time on the ice, the most in the game bold, and goalies', () => {
    const html = page();
    expect(rowsOf(html, 'skaters-away').map(([name, position, time]) => [name, position, time])).toEqual([
      ['9 Cormac Winslow', 'C', '16:40'],
      ['9 Joaquín Elgin', 'C', '12:36'],
    ]);
    expect(html.split('id="skaters-home"')[1]).toContain('<td><b>2</b></td>');
    expect(rowsOf(html, 'goalies-home')).toEqual([['1 Magnus Tveit', 'won', '11', '10', '1', '.909', '62:47']]);
    expect(html).toContain(
      'href="/games/00000000-0000-8000-8000-000000000003?sort=skaters-away.goals&amp;dir=desc#box"',
    );
  });

  it('[T11] shows a Game Score only of all its inputs, and the score of fewer under another name', () => {
    const box = (change: Parameters<typeof skater>[1]) =>
      page({ box: hockeyGame().box.map((side) => ({ ...side, skaters: [skater('holm', change)] })) });
    const header = (html: string) => [/title="Game Score:/.test(html), /title="Individual score:/.test(html)];
    expect(header(box({ individualScore: 1.2 }))).toEqual([false, true]);
    expect(header(box({ individualScore: 1.2, gameScore: 1.5 }))).toEqual([true, false]);
    expect(header(box({}))).toEqual([false, false]);
  });

  it('says that a game has not been played yet, or that only its score is known', () => {
    const { game } = hockeyGame();
    const planned = page({
      ...nothing,
      ending: null,
      game: { ...game, status: 'scheduled', awayScore: null, homeScore: null },
    });
    expect(wordsOf(planned)).toContain('Not played yet Goals, penalties, shots and the box score will stand here');
    expect(wordsOf(page({ ...nothing, goals: [] }))).toContain('No details loaded yet The score is known');
    expect(page(nothing)).not.toContain('<table');
  });

  it('names the overtimes of a play-off game', () => {
    const names = [3, 4, 6].map((period) => ({ period, periodKind: period > 3 ? 'overtime' : 'regulation' }) as const);
    expect(names.map(periodText)).toEqual(['3rd', 'OT', '3OT']);
    expect(names.map(periodTitle)).toEqual(['3rd period', 'Overtime', '3rd overtime']);
  });
});
