import { join } from 'node:path';
import { metresPerFoot } from '@fieldhouse/domain';
import type { Sample } from '../recordings/recording.js';
import { csvRows } from './csv.js';
import { partOf, Roll } from './parts.js';
import { recordingOf, type SetReader } from './recorded-set.js';

const of = {
  name: 'BDC',
  title: 'Power play of the women’s Olympic tournament 2022',
  origin:
    'skaters followed on broadcast video at 30 frames/s, cleaned by hand, from the-bucketless/bdc @ d86906b (files of the Big Data Cup 2022)',
  notice: 'That repository states no licence: for tests and research, not to be handed on.',
  sport: 'hockey',
  occasion: 'match',
} as const;
const files = /_P\d_PP\d+\.csv\.gz$/;
const framesPerSecond = 30;
/** The rink of the set: 200 × 85 ft, its origin a corner. */
const middle = { x: 100, y: 42.5 };

/** One power play: places in feet as metres. Its cameras change, and with them who is seen. */
export const hockey: SetReader = {
  of,
  recognises: (names) => names.some((name) => files.test(name)),
  async read(folder, part) {
    const file = partOf(folder, files, part);
    const roll = new Roll();
    const samples: Sample[] = [];
    const columns = ['frame_id', 'team_name', 'jersey_number', 'x_ft', 'y_ft'] as const;
    for await (const row of csvRows(join(folder, file), columns)) {
      const [frame, x, y] = [row.number('frame_id'), row.number('x_ft'), row.number('y_ft')];
      const jersey = row.text('jersey_number');
      if (frame === null || x === null || y === null || jersey === '') continue;
      samples.push({
        athlete: roll.indexOf(`${row.text('team_name')} ${jersey}`),
        at: Math.round((frame * 1e6) / framesPerSecond),
        values: [(x - middle.x) * metresPerFoot, (y - middle.y) * metresPerFoot],
      });
    }
    const wearers = roll.codes.map((code) => ({
      code,
      number: code.slice(code.lastIndexOf(' ') + 1, undefined).slice(0, 4),
    }));
    return recordingOf(of, {
      wearers,
      metrics: ['x', 'y'],
      surface: 'ice-rink',
      samples,
      part: file.replace('.csv.gz', ''),
    });
  },
};
