import { describe, expect, it } from '@jest/globals';
import { toldDays } from './told-days.js';

const line = (source: string, events: number, game = 'g', localDate = '2016-06-09') => ({
  localDate,
  source,
  game,
  events,
});
const precedence = ['retrosheet', 'statcast', 'statcast-players', 'statcast-league'];
const read = (...lines: ReturnType<typeof line>[]) =>
  toldDays(lines, precedence).map(({ localDate, source, events }) => [localDate, source, events]);

describe('toldDays', () => {
  it('reads a day that several sources tell from the first by precedence, whatever it counts', () => {
    expect(read(line('statcast-league', 61), line('statcast', 60), line('retrosheet', 4))).toEqual([
      ['2016-06-09', 'retrosheet', 4],
    ]);
    expect(read(line('b', 5), line('a', 5))).toEqual([['2016-06-09', 'a', 5]]);
  });

  it('reads both games of a day where one source lacks one', () => {
    expect(read(line('retrosheet', 4), line('statcast', 4, 'g1'), line('statcast', 3, 'g2'))).toEqual([
      ['2016-06-09', 'statcast', 7],
    ]);
  });

  it('reads a table of one player only where nobody tells more', () => {
    expect(read(line('statcast-players', 12), line('statcast-league', 20))[0]![1]).toBe('statcast-league');
    expect(read(line('statcast-players', 90), line('statcast-league', 90))[0]![1]).toBe('statcast-players');
  });

  it('gives the days in order', () => {
    expect(read(line('a', 1, 'g', '2016-07-01'), line('a', 2, 'h', '2016-06-01')).map(([day]) => day)).toEqual([
      '2016-06-01',
      '2016-07-01',
    ]);
  });
});
