import { parseArgs } from 'node:util';
import { nhlDataSet } from './nhl/nhl-data-set.js';
import { nights, type Night } from './nhl/nightly.js';
import { countsPath, startRecordedUpstream, troubles, type Trouble } from './recorded-upstream.js';

const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    hockey: { type: 'string' },
    nightly: { type: 'string' },
    port: { type: 'string', default: '4600' },
    trouble: { type: 'string', default: '' },
    every: { type: 'string', default: '5' },
  },
});
const { folder, hockey, nightly } = values;
const trouble = values.trouble.split(',').filter((kind) => kind !== '');
const known = trouble.every((kind) => Object.hasOwn(troubles, kind));
const night = nightly === undefined || (hockey !== undefined && nights.some((one) => one === nightly));
if ((folder ?? hockey) === undefined || !known || !night) {
  const kinds = Object.keys(troubles).join(',');
  console.error(
    `usage: npm run upstream -- [--folder DIR] [--hockey DATA-SET [--nightly ${nights.join('|')}]] [--port 4600] ` +
      `[--trouble ${kinds}] [--every 5]`,
  );
  process.exit(2);
}
const { origin } = await startRecordedUpstream({
  ...(folder === undefined ? {} : { folder }),
  ...(hockey === undefined ? {} : { nhl: nhlDataSet(hockey, nightly as Night | undefined) }),
  port: Number(values.port),
  trouble: trouble as Trouble[],
  every: Number(values.every),
});
console.log(
  `${origin} plays ${[folder, hockey].filter(Boolean).join(' and ')}; how often it was asked: ${origin}${countsPath}. ` +
    `A worker that asks it: node tools/recorded-upstream/worker.mjs ${origin}`,
);
