import { describe, expect, it } from '@jest/globals';
import { SkipRecordError } from '@fieldhouse/plugin-kit';
import type { GameEvent } from './game-event.js';
import { gamesOf } from './game-file.reader.js';
import { parseGame } from './parse-game.js';
import type { RawGame } from './raw-game.schema.js';
import { smallGame } from './small-game.fixture.js';

const OUTS = ['63/G', '8/F', 'K'] as const;

/** Events of a first half inning that goes on to three outs. */
const topOf = (...plays: readonly string[]): readonly GameEvent[] => parseGame(smallGame({ halves: [plays] })).events;
const lastOf = (...plays: readonly string[]): GameEvent => topOf(...plays).at(-1)!;
const onBase = ({ basesAfter }: GameEvent) => basesAfter.map((runner) => runner?.id ?? null).slice(1);
const destinations = (event: GameEvent) => [
  event.batterDestination,
  event.firstDestination,
  event.secondDestination,
  event.thirdDestination,
];

function refusal(raw: RawGame): SkipRecordError {
  try {
    parseGame(raw);
  } catch (error) {
    if (error instanceof SkipRecordError) return error;
    throw error;
  }
  throw new Error('the game was not refused');
}

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

describe('runners', () => {
  it('leaves a runner whom the play does not name where he is', () => {
    expect(onBase(lastOf('D7', 'K'))).toEqual([null, 'v1', null]);
  });

  it('moves runners whom a force-out behind them pushes on, though the play does not name them', () => {
    const event = lastOf('S7', 'S7.1-2', 'S7.2-3;1-2', '5(2)/FO', 'K');
    expect(event.bases.map((runner) => runner?.id)).toEqual([undefined, 'v4', 'v3', 'v1']);
    expect(destinations(topOf('S7', 'S7.1-2', '5(2)/FO').at(-1)!)).toEqual([1, 1, 0, -1]);
  });

  it('brings a runner back to an earlier base after the others have moved', () => {
    expect(onBase(lastOf('D7', 'OA.2-1'))).toEqual(['v1', null, null]);
  });

  it('counts runs by how they are charged: earned, unearned, unearned for the club alone', () => {
    const events = topOf('S7', 'S7.1-2', 'S7.2-3;1-2', 'HR.3-H;2-H(UR);1-H(TUR)');
    expect(destinations(events.at(-1)!)).toEqual([4, 6, 5, 4]);
    expect(events.at(-1)!.runs).toBe(4);
  });

  it('refuses what cannot be on bases', () => {
    expect(refusal(smallGame({ halves: [['S7.1-2']] })).message).toContain('nobody is there');
    expect(refusal(smallGame({ halves: [['S7', 'S8.1-1']] })).message).toContain('two runners on base 1');
    expect(refusal(smallGame({ halves: [['S7', 'T8.1-2']] })).message).toContain('overtakes');
    expect(refusal(smallGame({ halves: [['S7', 'HR']] })).message).toContain('ahead of one who stays');
  });

  it('keeps the base of a pinch runner, with the pitcher who put his man on', () => {
    const [, second] = topOf('S7', 'NP', 'sub,vr,"Runner",0,1,12', 'NP', 'sub,hq,"Reliever",1,0,1', 'K');
    expect(second!.bases[1]).toMatchObject({ id: 'vr', pitcher: 'hp', ranFor: 'v1' });
    const [, , third] = topOf('S7', 'NP', 'sub,vr,"Runner",0,1,12', 'K', 'K');
    expect(third!.bases[1]).toMatchObject({ id: 'vr', ranFor: '' });
  });
});

describe('the automatic runner', () => {
  const extra = (...plays: readonly string[]) =>
    parseGame(smallGame({ halves: [OUTS, OUTS, ['radj,v3,2', ...plays]] })).events.slice(6);

  it('stands on base before the first play, without a plate appearance', () => {
    const [first] = extra('S8.2-H(UR)');
    expect(first!.bases[2]).toMatchObject({ id: 'v3', automatic: true, origin: 0, pitcher: 'hp' });
    expect(first!).toMatchObject({ runs: 1, secondDestination: 5 });
  });

  it('leaves his mark to the batter whose fielder’s choice retires him', () => {
    const [, second] = extra('FC1.2X3(15)', 'K');
    expect(second!.bases[1]).toMatchObject({ id: 'v4', automatic: true });
  });

  it('may be put on base after a substitution of the same half inning', () => {
    const [first] = extra('63/G');
    expect(first!.bases[2]!.id).toBe('v3');
    const withSub = parseGame(
      smallGame({ halves: [OUTS, OUTS, ['NP', 'sub,hq,"New",1,0,1', 'radj,v3,2', 'K']] }),
    ).events.at(-1)!;
    expect(withSub.bases[2]).toMatchObject({ id: 'v3', pitcher: 'hq' });
  });
});

describe('runs batted in', () => {
  const rbi = (...plays: readonly string[]) => lastOf(...plays).runsBattedIn;

  it('counts runs on hits, outs and fielder’s choices', () => {
    expect(rbi('D7', 'S8.2-H')).toBe(1);
    expect(rbi('T7', '8/SF.3-H')).toBe(1);
    expect(rbi('T7', 'FC6.3-H')).toBe(1);
    expect(rbi('HR')).toBe(1);
  });

  it('counts none on a grounded double play, unless the text gives it', () => {
    expect(rbi('T7', 'W', '64(1)3/GDP.3-H')).toBe(0);
    expect(rbi('T7', 'W', '64(1)3/GDP.3-H(RBI)')).toBe(1);
  });

  it('counts on an error only the man from third with fewer than two out', () => {
    expect(rbi('T7', 'E6.3-H')).toBe(1);
    expect(rbi('K', 'K', 'T7', 'E6.3-H')).toBe(0);
    expect(rbi('D7', 'E7.2-H')).toBe(0);
  });

  it('counts none on a strikeout, and on a walk only the forced run', () => {
    expect(rbi('T7', 'K+WP.3-H;B-1')).toBe(0);
    expect(rbi('T7', 'W+WP.3-H')).toBe(0);
    expect(rbi('S7', 'W.1-2', 'W.2-3;1-2', 'W.3-H;2-3;1-2')).toBe(1);
  });

  it('counts none where the text takes it away, on a wild pitch, or behind an error', () => {
    expect(rbi('D7', 'S8.2-H(NR)')).toBe(0);
    expect(rbi('D7', 'S8.2-H(NORBI)')).toBe(0);
    expect(rbi('T7', 'S8.3-H(WP)')).toBe(0);
    expect(rbi('S7', 'S7.1-2', 'S7.2-H(E7);1-H')).toBe(0);
  });
});

describe('sacrifices and plate appearances', () => {
  it('takes no at-bat for sacrifices, walks, hit batters and interference', () => {
    for (const play of ['W', 'IW', 'HP', 'C/E2'])
      expect(lastOf(play)).toMatchObject({ endsPlateAppearance: true, atBat: false });
    expect(lastOf('S7', '14/SH.1-2').atBat).toBe(false);
    expect(lastOf('T7', 'E8/F/SF.3-H')).toMatchObject({ atBat: false, runsBattedIn: 1 });
    expect(lastOf('S7', 'FC1/SH.1-2').atBat).toBe(false);
    expect(lastOf('K+WP.B-1').atBat).toBe(true);
    expect(lastOf('E6').atBat).toBe(true);
  });

  it('lets the batter of a truncated turn lead off the next inning', () => {
    const { events, findings } = parseGame(smallGame({ halves: [['K', 'K', 'S7', 'CS2(24)'], OUTS, OUTS] }));
    expect(events[3]).toMatchObject({ batter: 'v4', endsPlateAppearance: false, outs: 1 });
    expect(events[7]!.batter).toBe('v4');
    expect(findings).toEqual([]);
  });
});

describe('who is charged', () => {
  it('charges a strikeout to the man whom a pinch hitter relieved with two strikes', () => {
    const pinch = (count: string, play: string) => lastOf(`${count}|NP`, 'sub,vx,"Pinch",0,1,11', play);
    expect(pinch('12', 'K')).toMatchObject({ batter: 'vx', responsibleBatter: 'v1', pinchHitsFor: 'v1' });
    expect(pinch('11', 'K').responsibleBatter).toBe('vx');
    expect(pinch('12', 'S7').responsibleBatter).toBe('vx');
    expect(pinch('??', 'K').responsibleBatter).toBe('vx');
  });

  it('charges a walk to the pitcher whom a reliever followed behind in the count', () => {
    const relieved = (count: string, play: string) => lastOf(`${count}|NP`, 'sub,hq,"Reliever",1,0,1', play);
    for (const count of ['20', '21', '30', '31', '32']) expect(relieved(count, 'W').responsiblePitcher).toBe('hp');
    for (const count of ['00', '10', '11', '12', '22', '??'])
      expect(relieved(count, 'W').responsiblePitcher).toBe('hq');
    expect(relieved('30', 'HP').responsiblePitcher).toBe('hq');
    expect(relieved('30', 'S7').responsiblePitcher).toBe('hq');
  });

  it('passes the charge of a man whom a fielder’s choice retires to the batter', () => {
    const events = topOf('S7', 'NP', 'sub,hq,"Reliever",1,0,1', '64(1)/FO', 'D9.1-H');
    expect(events[2]!.bases[1]).toMatchObject({ id: 'v2', pitcher: 'hp' });
  });

  it('passes it on through every man behind', () => {
    const events = topOf('S7', 'NP', 'sub,hq,"Reliever",1,0,1', 'S7.1-2', '5(2)/FO.1-2', 'K');
    expect(events[3]!.bases[2]).toMatchObject({ id: 'v2', pitcher: 'hp' });
    expect(events[3]!.bases[1]).toMatchObject({ id: 'v3', pitcher: 'hq' });
  });

  it('passes nothing on where the batter is out in the air first', () => {
    const events = topOf('S7', 'NP', 'sub,hq,"Reliever",1,0,1', 'S7.1-2', '8(B)84(2)/LDP', 'K');
    expect(events[3]!.bases[1]).toMatchObject({ id: 'v2', pitcher: 'hq' });
  });

  it('follows presadj, which names the pitcher of a runner', () => {
    const [, second] = topOf('D7', 'NP', 'sub,hq,"Reliever",1,0,1', 'presadj,hq,2', 'K');
    expect(second!.bases[2]!.pitcher).toBe('hq');
    expect(refusal(smallGame({ halves: [['presadj,hq,2', ...OUTS]] })).message).toContain('nobody is');
  });
});

describe('line-ups', () => {
  it('makes the man who bats or runs for the designated hitter the designated hitter', () => {
    const halves = [OUTS, OUTS, OUTS, OUTS, ['K', 'K', 'NP', 'sub,vx,"Pinch",0,9,11', 'K']];
    const { events } = parseGame(smallGame({ halves }));
    const pinch = events.filter(({ batter }) => batter === 'vx');
    expect(pinch[0]).toMatchObject({ batterPosition: 10, pinchHitsFor: 'v9', pinchHitsForPosition: 10 });
  });

  it('shows a pinch hitter as one in the turn he came for, and without a position later in the inning', () => {
    const around = ['NP', 'sub,vx,"Pinch",0,1,11', ...Array.from({ length: 9 }, () => 'HR'), 'K'];
    const events = topOf(...around);
    expect(events[0]).toMatchObject({ batter: 'vx', batterPosition: 11 });
    expect(events[9]).toMatchObject({ batter: 'vx', batterPosition: 0, pinchHitsFor: '' });
  });

  it('ends the designated hitter when a pitcher enters the order', () => {
    const { lineups } = parseGame(smallGame({ halves: [['NP', 'sub,hq,"Pitcher",1,9,1', 'K']] }));
    expect(lineups[1].slots[0]).toBeNull();
    expect(lineups[1].pitcher).toBe('hq');
  });

  it('lets one man start as pitcher and as designated hitter', () => {
    const raw = smallGame({ halves: [OUTS, ['S7', ...OUTS]] });
    const lines = raw.lines.map((line) => line.replace(/^start,hp,.*/, 'start,h9,"Two Way",1,0,1'));
    const { lineups, events } = parseGame({ ...raw, lines });
    expect(lineups[1].pitcher).toBe('h9');
    expect(lineups[1].participants).toHaveLength(9);
    expect(events[0]!.pitcher).toBe('h9');
  });

  it('ends no designated hitter for a pitcher whom a game without one puts into place 0', () => {
    const halves = [['NP', 'sub,hq,"Odd",1,0,1', 'K']];
    const { events } = parseGame(smallGame({ halves, withoutDesignatedHitter: true }));
    expect(events[0]!.pitcher).toBe('hq');
  });

  it('says who bats out of turn, but not where a ladj record expects him', () => {
    const raw = smallGame({ halves: [['K', 'K', 'K']] });
    const wrong = raw.lines.map((line) => line.replace('play,1,0,v2,', 'play,1,0,v5,'));
    expect(parseGame({ ...raw, lines: wrong }).findings[0]).toContain('v5 bats out of turn');
    const { findings, events } = parseGame(smallGame({ halves: [['K', 'ladj,0,5', 'K', 'K']] }));
    expect(findings).toEqual([]);
    expect(events.map(({ batter }) => batter)).toEqual(['v1', 'v5', 'v6']);
  });

  it('refuses a batter who is not in the order, and an order with holes', () => {
    const raw = smallGame({ halves: [OUTS] });
    const stranger = raw.lines.map((line) => line.replace('play,1,0,v1,', 'play,1,0,zz,'));
    expect(refusal({ ...raw, lines: stranger }).message).toContain('not in the order');
    const hole = raw.lines.filter((line) => !line.startsWith('start,v4,'));
    expect(refusal({ ...raw, lines: hole }).message).toContain('place 4');
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
