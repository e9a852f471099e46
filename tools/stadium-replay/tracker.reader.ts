import { join } from 'node:path';
import { geoFrame } from '@fieldhouse/domain/tracking';
import type { Sample } from '../recordings/recording.js';
import { csvRows } from './csv.js';
import { partOf } from './parts.js';
import { recordingOf, type SetReader } from './recorded-set.js';

const of = {
  name: 'Runner',
  title: 'A runner’s session',
  origin: 'a Garmin watch and chest strap of one runner at 1 Hz, June 2013, from trackerproject/trackeR @ f6ee0c0',
  notice: 'Shown under the GPL 3.',
  sport: 'running',
  occasion: 'training',
} as const;
export const trackerFiles = /^\d{4}-\d{2}-\d{2}-\d{6}\.csv\.gz$/;
const columns = ['t_ms', 'lat', 'lon', 'distance_m', 'speed_mps', 'hr_bpm'] as const;
/** Beyond it there is no place on a surface, as messages see it. */
const reach = 500;

/** One of the runner's sessions: metres from where it began, where they are not too many. */
export const tracker: SetReader = {
  of,
  recognises: (names) => names.some((name) => trackerFiles.test(name)),
  async read(folder, part) {
    const file = partOf(folder, trackerFiles, part);
    const samples: Sample[] = [];
    let frame: ReturnType<typeof geoFrame> | undefined;
    for await (const row of csvRows(join(folder, file), columns)) {
      const [latitude, longitude] = [row.number('lat'), row.number('lon')];
      let place: { readonly x: number; readonly y: number } | undefined;
      if (latitude !== null && longitude !== null) {
        frame ??= geoFrame({ originLatitude: latitude, originLongitude: longitude, bearingDegrees: 90 });
        place = frame.toSurface(latitude, longitude);
        if (Math.hypot(place.x, place.y) > reach) place = undefined;
      }
      const heart = row.number('hr_bpm');
      samples.push({
        athlete: 0,
        at: (row.number('t_ms') ?? 0) * 1000,
        values: [
          place?.x ?? null,
          place?.y ?? null,
          row.number('speed_mps'),
          row.number('distance_m'),
          heart === 0 ? null : heart,
        ],
      });
    }
    return recordingOf(of, {
      wearers: [{ code: '1' }],
      metrics: ['x', 'y', 'speed', 'distance', 'heartRate'],
      surface: null,
      samples,
      part: file.replace('.csv.gz', ''),
    });
  },
};
