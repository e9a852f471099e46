import { join } from 'node:path';
import { surfaceOf } from '@fieldhouse/domain/tracking';
import type { Sample } from '../recordings/recording.js';
import { csvRows } from './csv.js';
import { Roll } from './parts.js';
import { recordingOf, type SetReader } from './recorded-set.js';

const of = {
  name: 'ZXY',
  title: 'Tromsø IL – Anzhi, belts of Tromsø',
  origin:
    'the Alfheim set of Pettersen et al., 7 November 2013, radio belts (ZXY) at 20 Hz, from JoGall/soccermatics @ 4dfbfeb',
  notice: 'Shown under the terms of that repository (GPL 3 or later).',
  sport: 'football',
  occasion: 'match',
} as const;
const file = 'tracking.csv.gz';

/** Position, speed and distance by the belts' own reckoning; tags that were parked are in it as they were. */
export const zxy: SetReader = {
  of,
  recognises: (files) => files.includes(file),
  async read(folder) {
    const { length, width } = surfaceOf('football-pitch')!;
    const roll = new Roll();
    const samples: Sample[] = [];
    const columns = ['t_ms', 'player', 'x_m', 'y_m', 'speed_mps', 'total_distance_m'] as const;
    for await (const row of csvRows(join(folder, file), columns)) {
      const [x, y] = [row.number('x_m'), row.number('y_m')];
      samples.push({
        athlete: roll.indexOf(row.text('player')),
        at: (row.number('t_ms') ?? 0) * 1000,
        // Its origin is a corner.
        values: [
          shifted(x, -length / 2),
          shifted(y, -width / 2),
          row.number('speed_mps'),
          row.number('total_distance_m'),
        ],
      });
    }
    const wearers = roll.codes.map((code) => ({ code }));
    return recordingOf(of, { wearers, metrics: ['x', 'y', 'speed', 'distance'], surface: 'football-pitch', samples });
  },
};

const shifted = (value: number | null, by: number): number | null => (value === null ? null : value + by);
