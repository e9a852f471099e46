import { describe, expect, it } from '@jest/globals';
import { gamesOf } from './game-file.reader.js';
import { parseGame } from './parse-game.js';
import { OUTS, refusal, smallGame, topOf } from './small-game.fixture.js';

describe('records', () => {
  it('reads files whose lines end in CRLF and in LF alike', () => {
    const { lines } = smallGame({ halves: [OUTS] });
    const crlf = [...gamesOf(`${lines.join('\r\n')}\r\n`)];
    const lf = [...gamesOf(`${lines.join('\n')}\n`)];
    expect(crlf).toEqual(lf);
    expect(lf[0]!.lines).toEqual(lines);
  });

  it('cuts a file into games and knows the line each begins at', () => {
    const { lines } = smallGame({ halves: [OUTS] });
    const second = ['id,HOM202104020', ...lines.slice(1)];
    const games = [...gamesOf([...lines, ...second].join('\n'))];
    expect(games.map(({ id, firstLine }) => [id, firstLine])).toEqual([
      ['HOM202104010', 1],
      ['HOM202104020', lines.length + 1],
    ]);
  });

  it('reads quoted names that hold commas', () => {
    const { lineups } = parseGame(smallGame({ halves: [OUTS] }));
    expect(lineups[0].participants[0]!.name).toBe('Man v1, Jr.');
  });

  it('takes NP for no play, also as the last line, and keeps the play after a substitution', () => {
    const halves = [['NP', 'sub,hq,"New Pitcher",1,0,1', 'K', 'K', 'K', 'NP']];
    const { events } = parseGame(smallGame({ halves }));
    expect(events.map(({ pitcher }) => pitcher)).toEqual(['hq', 'hq', 'hq']);
  });

  it('takes earned runs from the data records, and none for a pitcher without one', () => {
    const { earnedRuns } = parseGame(smallGame({ halves: [OUTS], data: ['data,er,hp,3'] }));
    expect(earnedRuns.get('hp')).toBe(3);
    expect(earnedRuns.get('vp')).toBeUndefined();
  });

  it('accepts a number of the day that is no number, and empty decisions', () => {
    const { header } = parseGame(smallGame({ halves: [OUTS], info: { number: '0a', wp: '', save: '' } }));
    expect(header.number).toBe('0a');
  });

  it('keeps comments, which hold ejections and suspensions', () => {
    const { comments } = parseGame(smallGame({ halves: [['com,"ej,v1,P,umpi001,Called third strike"', ...OUTS]] }));
    expect(comments).toEqual(['ej,v1,P,umpi001,Called third strike']);
  });
});

describe('sides and innings', () => {
  it('changes sides where the records do, with the visitors batting first', () => {
    const { events, score } = parseGame(smallGame({ halves: [OUTS, ['HR/8/F', ...OUTS], OUTS] }));
    expect(events.map(({ inning, side }) => `${inning}${side}`).join(' ')).toBe('10 10 10 11 11 11 11 20 20 20');
    expect(score).toEqual([0, 1]);
  });

  it('lets the home club bat first where the game says so; 1 still is the home club', () => {
    const { events, score } = parseGame(
      smallGame({ halves: [['HR', ...OUTS], OUTS], homeBatsFirst: true, info: { htbf: 'true' } }),
    );
    expect(events[0]!.side).toBe(1);
    expect(score).toEqual([0, 1]);
  });

  it('lets the last half inning end with any number of outs, and no other', () => {
    expect(parseGame(smallGame({ halves: [OUTS, ['HR/9/F']] })).score).toEqual([0, 1]);
    expect(refusal(smallGame({ halves: [['K', 'K'], OUTS] })).message).toContain('ends with 2 out');
  });

  it('refuses a play after the third out, and a fourth out', () => {
    expect(refusal(smallGame({ halves: [[...OUTS, 'W']] })).message).toContain('after the third out');
    expect(refusal(smallGame({ halves: [['S7', 'K', 'K', '64(1)3/GDP']] })).message).toContain('4 out');
  });

  it('says who leads off: the first batter until his turn is over', () => {
    expect(topOf('FLE5/P5F', 'K', 'K', 'K').map(({ leadsOff }) => leadsOff)).toEqual([true, true, false, false]);
  });
});

describe('hands', () => {
  const hands = { v1: 'BR', v2: 'LR', hp: 'RR', hq: 'LL' };
  const first = (...plays: readonly string[]) => parseGame(smallGame({ halves: [plays], hands })).events;

  it('turns a switch hitter against the pitcher, and leaves unknown hands unknown', () => {
    const events = first('K', 'K', 'K');
    expect(events.map(({ batterHand }) => batterHand)).toEqual(['L', 'L', '?']);
    expect(first('NP', 'sub,hq,"Lefty",1,0,1', 'K')[0]).toMatchObject({ batterHand: 'R', pitcherHand: 'L' });
  });

  it('follows badj and padj for the turn that comes, and no longer', () => {
    expect(first('badj,v1,R', 'K')[0]!.batterHand).toBe('R');
    const [one, two] = first('padj,hp,L', 'K', 'K');
    expect(one).toMatchObject({ pitcherHand: 'L', batterHand: 'R' });
    expect(two!.pitcherHand).toBe('R');
  });
});

describe('refusals', () => {
  it('names file, line, text and reason', () => {
    const raw = smallGame({ halves: [['K', 'Q9', 'K']] });
    const error = refusal(raw);
    expect(error.message).toBe('event "Q9" is unknown (game HOM202104010)');
    expect(error.where).toMatch(/^2021HOM\.EVA line \d+: play,1,0,v2,\?\?,,Q9$/);
  });

  it('refuses a game that stops before its data records', () => {
    expect(refusal(smallGame({ halves: [OUTS], data: [] })).message).toContain('stops before its data records');
  });

  it.each<[string, string]>([
    ['id,', 'without an id'],
    ['id,ANOTHER01', 'a second id record'],
    ['bogus,1', 'record type "bogus"'],
    ['info,date,2021/13/45', 'no date'],
    ['start,x,"X",2,1,8', 'side "2"'],
    ['start,x,"X",0,10,8', 'place 10'],
    ['start,x,"X",0,1,8', 'two starters'],
    ['start,x,"X",0,1,11', 'position 11'],
    ['badj,v1,X', 'hand "X"'],
    ['radj,v1,4', 'base 4'],
    ['play,1,0,v1', 'seven fields'],
    ['play,x,0,v1,??,,K', 'no number'],
    ['sub,x,"X",0,1,8', 'before the first play'],
  ])('refuses a game with the record "%s"', (record, reason) => {
    const raw = smallGame({ halves: [OUTS] });
    const at =
      record === 'id,' ? 0 : record.startsWith('info') ? 8 : raw.lines.findIndex((line) => line.startsWith('play,'));
    const lines = raw.lines.toSpliced(at, record === 'id,' ? 1 : 0, record);
    expect(refusal({ ...raw, lines }).message).toContain(reason);
  });
});
