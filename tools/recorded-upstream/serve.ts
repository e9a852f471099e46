import { parseArgs } from 'node:util';
import { startRecordedUpstream, troubles, type Trouble } from './recorded-upstream.js';

const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    port: { type: 'string', default: '4600' },
    trouble: { type: 'string', default: '' },
    every: { type: 'string', default: '5' },
  },
});
const trouble = values.trouble.split(',').filter((kind) => kind !== '');
const unknown = trouble.filter((kind) => !Object.hasOwn(troubles, kind));
if (values.folder === undefined || unknown.length > 0) {
  const kinds = Object.keys(troubles).join(',');
  console.error(`usage: npm run upstream -- --folder DIR [--port 4600] [--trouble ${kinds}] [--every 5]`);
  process.exit(2);
}
const { origin } = await startRecordedUpstream({
  folder: values.folder,
  port: Number(values.port),
  trouble: trouble as Trouble[],
  every: Number(values.every),
});
console.log(
  `${origin} plays ${values.folder}. A worker that asks it: node tools/recorded-upstream/worker.mjs ${origin}`,
);
