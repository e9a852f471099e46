import { describe, expect, it } from '@jest/globals';
import { SkipRecordError } from '@fieldhouse/plugin-kit';
import * as fc from 'fast-check';
import { boxScore } from './box-score.js';
import type { GameEvent } from './game-event.js';
import { parseGame, type ScoredGame } from './parse-game.js';
import type { RawGame } from './raw-game.schema.js';
import { smallGame } from './small-game.fixture.js';

/** A game with most of what the notation knows. */
const RICH = smallGame({
  halves: [
    ['12|S7/G', 'SB2', '32|W', 'NP', 'sub,hq,"Reliever",1,0,1', '64(1)3/GDP.2-3', 'WP.3-H', 'K23'],
    ['E6/TH.B-2', '14/SH.2-3', '8/SF/F8.3-H(UR)', 'D8/L+', 'PO2(14)'],
    ['NP', 'sub,vx,"Pinch",0,5,11', 'HP', 'NP', 'sub,vr,"Runner",0,5,12', 'FC5.1X2(54)', 'S9.1-3', 'K+CS2(26)/DP'],
    ['FLE3', 'HR/7/L', 'C/E2', 'POCS2(1361)', 'S8.BX2(84)', 'T9/F', 'K+WP.B-1;3-H(NR)', '63/G'],
    ['radj,v8,2', 'S8.2-H(UR);B-2(TH)', 'IW', '8(B)84(2)/LDP', 'BK.1-2', '99'],
    ['padj,vp,L', 'W', '5(1)/FO', 'OA.1-3(E8)', 'DI', 'T7.3-H'],
  ],
  data: ['data,er,vp,2', 'data,er,hp,1', 'data,er,hq,0'],
});

function read(raw: RawGame): ScoredGame | null {
  try {
    return parseGame(raw);
  } catch (error) {
    if (error instanceof SkipRecordError) return null;
    throw error;
  }
}

const ids = ({ bases }: Pick<GameEvent, 'bases'>) => bases.flatMap((runner) => (runner === null ? [] : [runner.id]));

/** What no game can break, whatever its file says: the sentences that are false of this one. */
function impossible({ events, score }: ScoredGame): string[] {
  const faults: string[] = [];
  const must = (holds: boolean, what: string, { text }: GameEvent) => {
    if (!holds) faults.push(`"${text}": ${what}`);
  };
  const runs: [number, number] = [0, 0];
  let before: GameEvent | null = null;
  for (const event of events) {
    const goesOn: boolean = before !== null && before.inning === event.inning && before.side === event.side;
    const on = [...ids(event), event.batter];
    const after = ids({ bases: event.basesAfter });
    const men = ids(event).length + (event.endsPlateAppearance ? 1 : 0);
    must(event.outsBefore === (goesOn ? before!.outsBefore + before!.outs : 0), 'outs go on', event);
    must(event.outsBefore + event.outs <= 3, 'three outs at most', event);
    must(event.awayScore === runs[0] && event.homeScore === runs[1], 'the score is the runs so far', event);
    must(new Set(on).size === on.length, 'nobody is twice on base or at bat', event);
    must(new Set(after).size === after.length, 'nobody is on two bases', event);
    must(
      after.every((id) => on.includes(id)),
      'nobody comes on base from nowhere',
      event,
    );
    must(after.length + event.runs + event.outs === men, 'everybody stays, scores or is out', event);
    must(event.runsBattedIn <= event.runs, 'no run batted in without a run', event);
    runs[event.side] += event.runs;
    before = event;
  }
  if (score[0] !== runs[0] || score[1] !== runs[1]) faults.push('the final score is the runs');
  return faults;
}

/** The same of a file that may be refused; what is not refused must add up as well. */
function impossibleIn(raw: RawGame): string[] {
  const game = read(raw);
  if (game === null) return [];
  boxScore(game);
  return impossible(game);
}

const line = fc.nat(RICH.lines.length - 1);

describe('any damage to a game', () => {
  it('is none in the game itself', () => {
    const game = read(RICH);
    expect(game).not.toBeNull();
    expect(impossible(game!)).toEqual([]);
  });

  it('either refuses it with SkipRecordError or leaves a game that could have been: a changed line', () => {
    const alphabet = fc.constantFrom(...'0123456789SDTHEFKWICBPOX.;/()-+,#"Uu ');
    fc.assert(
      fc.property(line, fc.nat(60), fc.string({ unit: alphabet, maxLength: 4 }), fc.nat(3), (at, from, text, cut) => {
        const old = RICH.lines[at]!;
        const changed = old.slice(0, from) + text + old.slice(from + cut);
        expect(impossibleIn({ ...RICH, lines: RICH.lines.with(at, changed) })).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it('the same for lines that are missing, doubled or moved', () => {
    fc.assert(
      fc.property(line, line, fc.constantFrom('drop', 'double', 'move'), (at, to, how) => {
        const lines = [...RICH.lines];
        const [taken] = lines.splice(at, how === 'double' ? 0 : 1);
        if (how !== 'drop') lines.splice(to, 0, taken ?? RICH.lines[at]!);
        expect(impossibleIn({ ...RICH, lines })).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses a game that is cut off before its data records', () => {
    const data = RICH.lines.findIndex((text) => text.startsWith('data,'));
    fc.assert(
      fc.property(fc.nat(data), (end) => {
        expect(read({ ...RICH, lines: RICH.lines.slice(0, end) })).toBeNull();
      }),
    );
  });

  it('reads the same game the same way every time', () => {
    expect(JSON.stringify(parseGame(RICH).events)).toBe(JSON.stringify(parseGame(structuredClone(RICH)).events));
  });
});
