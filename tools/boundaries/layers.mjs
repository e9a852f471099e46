/**
 * Who may import whom, as data: ARCHITECTURE.md tells why. Tests (`*.spec.ts`, `*.bench.ts`, `testing/`, `e2e/`) are held
 * to the layers and declarations, not to the bans.
 *
 * @typedef {object} Layer
 * @property {readonly string[]} may layers it may import
 * @property {boolean} own whether a project may import others of its own layer
 * @property {readonly RegExp[]} packages npm packages and node modules it must not import
 * @property {readonly string[]} globals what it must not touch
 */

const builtIn = /^node:/;
const servers = [
  /^@nestjs\//,
  /^typeorm$/,
  /^fastify$|^@fastify\//,
  /^pg$|^pg-/,
  /^mysql2$/,
  /^bull$|^ioredis$/,
  /^kafkajs$/,
  /^mqtt$|^aedes$/,
  /^argon2$/,
  /^pino$/,
  /^prom-client$/,
  /^undici$/,
  /^yauzl$/,
  /^socket\.io$/,
];
const browsers = [/^react$|^react-dom$/, /^next$/, /^recharts$/];
const clock = ['Date.now', 'new Date()', 'performance.now'];
const impure = ['fetch', 'globalThis.fetch', 'process', 'process.env', 'Math.random', 'crypto.randomUUID'];
const timers = ['setTimeout', 'setInterval', 'setImmediate'];
const pure = [...impure, ...clock, ...timers];

const foundation = ['domain', 'contracts', 'plugin-kit'];
const serverSide = [...foundation, 'sources', 'processors', 'platform', 'subsystems'];

/** @type {Readonly<Record<string, Layer>>} */
export const layers = {
  domain: { may: [], own: false, packages: [builtIn, /./], globals: pure },
  contracts: { may: ['domain'], own: false, packages: [builtIn, ...servers, ...browsers], globals: pure },
  'plugin-kit': {
    may: ['domain', 'contracts'],
    own: false,
    packages: [builtIn, ...servers, ...browsers],
    globals: pure,
  },
  sources: { may: ['plugin-kit', 'domain'], own: false, packages: [builtIn, ...servers, ...browsers], globals: pure },
  processors: {
    may: ['plugin-kit', 'domain'],
    own: false,
    packages: [builtIn, ...servers, ...browsers],
    globals: pure,
  },
  platform: { may: foundation, own: true, packages: browsers, globals: ['process.env'] },
  subsystems: {
    may: serverSide.filter((layer) => layer !== 'subsystems'),
    own: false,
    packages: browsers,
    globals: ['process.env'],
  },
  apps: { may: serverSide, own: false, packages: browsers, globals: ['process.env'] },
  web: { may: ['contracts', 'domain'], own: true, packages: servers, globals: ['process.env'] },
  tools: { may: [...serverSide, 'apps', 'web'], own: true, packages: [], globals: [] },
};

/** Where the environment comes in: by config, handed over by a program's start; in the web program; and for child processes. */
export const readsEnvironment = [
  /^libs\/platform\/config\//,
  /^apps\/[^/]+\/src\/(?:main|start-[^/]+)\.ts$/,
  /^apps\/web\/src\/api\/api\.ts$/,
  /^libs\/platform\/database\/src\/embedded\/launch\.ts$/,
];

/** A program's main file, its start and its modules: the only places that name an adapter. */
export const compositionRoot = /^apps\/[^/]+\/src\/(?:main|start-[^/]+|[^/]+\.module|[^/]+\.composition)\.ts$/;

/** Folders of a port's package that hold an adapter; what its index exports from there is an adapter's name. */
export const adapters = {
  database: ['embedded'],
  queue: ['pg-boss'],
  lake: ['folder'],
  'event-log': ['postgres', 'kafka'],
  'time-series': ['postgres', 'influx'],
};

/** Words that say nothing about what is inside. */
export const emptyNames = ['utils?', 'common', 'helpers?', 'core', 'managers?', 'misc', 'shared'];

/** Programs that run before anything is installed. */
export const dependencyFree = /^tools\/(?:start(?:\.mjs$|\/)|demo-league\/|fieldhouse\.mjs$|install\/)/;
