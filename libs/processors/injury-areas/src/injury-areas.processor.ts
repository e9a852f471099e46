import { fact, type RecordOf } from '@fieldhouse/domain';
import { injuryReading, injuryStint, stintArea } from '@fieldhouse/domain/baseball';
import { defineProcessor } from '@fieldhouse/plugin-kit';
import { z } from 'zod';
import type { BodyMap } from './body-map.js';
import { bodyMapParameters } from './body-map.schema.js';
import { compileBodyMap } from './compiled-body-map.js';
import { readInjury } from './injury.reader.js';

/** Reads the injury of each stint by the map of body parts: side, part, area and kind, and every area that it is of. */
export const injuryAreas = defineProcessor({
  manifest: {
    id: 'injury-areas',
    title: 'Where the body was hurt',
    version: 1,
    sport: 'baseball',
    owner: 'baseball',
  },
  parameters: bodyMapParameters,
  inputs: [{ of: injuryStint, partitionBy: 'seasonId', orderBy: ['stint'] }],
  outputs: [injuryReading, stintArea],
  state: z.strictObject({}),
  initial: () => ({}),
  process(batch, state, { settings }) {
    const map = compileBodyMap(settings as BodyMap);
    const out = batch.flatMap(({ row }) => {
      const { stint, seasonId, text } = row as RecordOf<typeof injuryStint>;
      const { side, part, area, kind, areas } = readInjury(text, map);
      return [
        fact(injuryReading, { stint, seasonId, side, part, area, injuryKind: kind, areas }),
        ...areas.map((area) => fact(stintArea, { stint, seasonId, area })),
      ];
    });
    return { state, out };
  },
  finish: (state) => ({ state, out: [] }),
});
