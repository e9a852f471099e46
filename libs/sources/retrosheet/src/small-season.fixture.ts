import { smallGame } from './small-game.fixture.js';

const OUTS = ['K', '63/G', '8/F'];

/** One game of the club HOM as lines of an event file. */
export function gameLines(id: string, date: string): string {
  const { lines } = smallGame({
    halves: [['S7', ...OUTS], ['HR/8/F', ...OUTS], OUTS],
    info: { date, wp: 'hp', lp: 'vp' },
  });
  return lines.with(0, `id,${id}`).join('\r\n');
}

const roster = (letter: string, club: string) =>
  [
    ...Array.from(
      { length: 9 },
      (_, at) => `${letter}${at + 1},Last${at + 1},First,${at % 2 === 0 ? 'R' : 'B'},R,${club},OF`,
    ),
    `${letter}p,Pitcher,Pete,R,L,${club},P`,
  ].join('\r\n');

/** The files of a season of two clubs, by name. */
export const SEASON_FILES: Readonly<Record<string, string>> = {
  '2021HOM.EVA': `${gameLines('HOM202104010', '2021/04/01')}\r\n${gameLines('HOM202104020', '2021/04/02')}\r\n`,
  'HOM2021.ROS': roster('h', 'HOM'),
  'VIS2021.ROS': roster('v', 'VIS'),
  TEAM2021: 'HOM,A,Hometown,Hosts\r\nVIS,A,Visitville,Visitors\r\n',
};
