import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { z } from 'zod';
import { PlayFault } from '../recordings/fault.js';
import type { Sample } from '../recordings/recording.js';
import { recordingOf, type SetReader } from './recorded-set.js';

const of = {
  name: 'TRACAB',
  title: 'Six minutes of a match, optical tracking',
  origin:
    'cameras (TRACAB) at 25 Hz, anonymised, 22 players, from Alek050/databallpy @ c38edee (docs/saved_games/not_synced_game)',
  notice: 'Shown under the MIT licence of that repository.',
  sport: 'football',
  occasion: 'match',
} as const;
const file = 'tracking_data.parquet';
const metadata = z.object({ tracking_data_frame_rate: z.number().positive() });

/** Places alone, of everybody who is on the field; the ball is nobody's device and is left out. */
export const tracab: SetReader = {
  of,
  recognises: (names) => names.includes(file),
  async read(folder) {
    const { tracking_data_frame_rate: rate } = metadata.parse(
      JSON.parse(readFileSync(join(folder, 'metadata.json'), 'utf8')),
    );
    const { names, rows } = await parquetRows(join(folder, file));
    const codes = names.filter((name) => /^(?:home|away)_\d+_x$/.test(name)).map((name) => name.slice(0, -2));
    const places = codes.map((code) => [names.indexOf(`${code}_x`), names.indexOf(`${code}_y`)] as const);
    const frameAt = names.indexOf('frame');
    const samples: Sample[] = [];
    for (const row of rows) {
      const at = Math.round((Number(row[frameAt]) * 1e6) / rate);
      for (const [athlete, [x, y]] of places.entries()) {
        // A substitute who is not on yet has none.
        if (row[x] === null || row[y] === null) continue;
        samples.push({ athlete, at, values: [Number(row[x]), Number(row[y])] });
      }
    }
    const seen = [...new Set(samples.map(({ athlete }) => athlete))].toSorted((one, other) => one - other);
    const wearers = seen.map((athlete) => {
      const [team = '', shirt = ''] = codes[athlete]!.split('_');
      return { code: `${team} ${shirt}`, number: shirt };
    });
    const own = samples.map((sample) => ({ ...sample, athlete: seen.indexOf(sample.athlete) }));
    return recordingOf(of, { wearers, metrics: ['x', 'y'], surface: 'football-pitch', samples: own });
  },
};

async function parquetRows(path: string) {
  const database = await DuckDBInstance.create();
  const connection = await database.connect();
  try {
    const reader = await connection.runAndReadAll(
      `select * from read_parquet('${path.replaceAll("'", "''")}') order by frame`,
    );
    return { names: reader.columnNames(), rows: reader.getRowsJS() };
  } catch (error) {
    throw new PlayFault(`${path} cannot be read: ${(error as Error).message}`, { cause: error });
  } finally {
    connection.closeSync();
    database.closeSync();
  }
}
