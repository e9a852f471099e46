import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { geoFrame } from '@fieldhouse/domain/tracking';
import { PlayFault } from '../recordings/fault.js';
import type { Sample } from '../recordings/recording.js';
import { placementOf, type Corner } from './corners.js';
import { csvRows } from './csv.js';
import { recordingOf, type SetReader, type Wearer } from './recorded-set.js';

const of = {
  name: 'Catapult',
  title: 'Small-sided games of an under-18 team',
  origin:
    'Catapult OptimEye S5 of six players at 10 Hz, their places shifted, from latilongitude/GNSS_FootballTactical @ 3c366ed (Zhang et al. 2025)',
  notice: 'That repository states no licence: for tests and research, not to be handed on.',
  sport: 'football',
  occasion: 'training',
} as const;
const files = /^U18_ID(\d+)\.csv\.gz$/;
const pitch = 'Dataset_B_Pitch.csv';

/** Latitude and longitude as metres on the set's own pitch; repeats, gaps and leaps as they are. */
export const catapult: SetReader = {
  of,
  recognises: (names) => names.some((name) => files.test(name)),
  async read(folder) {
    const frame = geoFrame(placementOf(cornersOf(folder)));
    const wearers: Wearer[] = [];
    const samples: Sample[] = [];
    for (const name of readdirSync(folder)
      .filter((each) => files.test(each))
      .toSorted()) {
      wearers.push({ code: files.exec(name)![1]! });
      const athlete = wearers.length - 1;
      for await (const row of csvRows(join(folder, name), ['t_ms', 'latitude', 'longitude'])) {
        const [latitude, longitude] = [row.number('latitude'), row.number('longitude')];
        if (latitude === null || longitude === null) continue;
        const { x, y } = frame.toSurface(latitude, longitude);
        samples.push({ athlete, at: (row.number('t_ms') ?? 0) * 1000, values: [x, y] });
      }
    }
    return recordingOf(of, { wearers, metrics: ['x', 'y'], surface: null, samples });
  },
};

function cornersOf(folder: string): readonly [Corner, Corner, Corner, Corner] {
  const lines = readFileSync(join(folder, pitch), 'utf8').trim().split(/\r?\n/).slice(1);
  const corners = lines.map((line) => {
    const [longitude, latitude] = line.split(',').map(Number);
    return { latitude: latitude ?? Number.NaN, longitude: longitude ?? Number.NaN };
  });
  const [first, second, third, fourth] = corners;
  if (first && second && third && fourth) return [first, second, third, fourth];
  throw new PlayFault(`${join(folder, pitch)} does not tell four corners`);
}
