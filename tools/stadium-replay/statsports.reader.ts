import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { geoFrame, kilometresAnHourPerMetreASecond } from '@fieldhouse/domain/tracking';
import type { Sample } from '../recordings/recording.js';
import { placementOf } from './corners.js';
import { csvRows } from './csv.js';
import { recordingOf, type SetReader, type Wearer } from './recorded-set.js';

const of = {
  name: 'STATSports',
  title: 'Training of an under-16 team',
  origin:
    'STATSports Apex vests of four players at 10 Hz, from latilongitude/Positional_STATSports @ 802b543; their day is not known',
  notice: 'That repository states no licence: for tests and research, not to be handed on.',
  sport: 'football',
  occasion: 'training',
} as const;
const files = /^U16_ID(\d+)\.csv\.gz$/;

/** Dataset_B_Pitch.xlsx of the set: a small pitch of 38 × 19 m. */
const corners = [
  { latitude: 49.251737, longitude: 7.038649 },
  { latitude: 49.251569, longitude: 7.038678 },
  { latitude: 49.251608, longitude: 7.039193 },
  { latitude: 49.251776, longitude: 7.039165 },
] as const;

/** Latitude and longitude as metres on the set's own pitch; the vests' own speed. Their column of heart rates is empty. */
export const statsports: SetReader = {
  of,
  recognises: (names) => names.some((name) => files.test(name)),
  async read(folder) {
    const frame = geoFrame(placementOf(corners));
    const wearers: Wearer[] = [];
    const samples: Sample[] = [];
    for (const name of readdirSync(folder)
      .filter((each) => files.test(each))
      .toSorted()) {
      wearers.push({ code: files.exec(name)![1]! });
      const athlete = wearers.length - 1;
      for await (const row of csvRows(join(folder, name), ['t_ms', 'lat', 'lon', 'speed_kmh'])) {
        const [latitude, longitude, speed] = [row.number('lat'), row.number('lon'), row.number('speed_kmh')];
        const place = latitude === null || longitude === null ? null : frame.toSurface(latitude, longitude);
        samples.push({
          athlete,
          at: (row.number('t_ms') ?? 0) * 1000,
          values: [place?.x ?? null, place?.y ?? null, speed === null ? null : speed / kilometresAnHourPerMetreASecond],
        });
      }
    }
    return recordingOf(of, { wearers, metrics: ['x', 'y', 'speed'], surface: null, samples });
  },
};
