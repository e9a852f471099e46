/** One configuration for every project: ESM through swc, workspace packages resolved to their sources. */
const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true, decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
      },
      module: { type: 'es6' },
    },
  ],
};

/** Which tests: all that need no server (default), those against real servers, those in a browser. */
const suites = {
  unit: {
    roots: ['libs', 'apps', 'tools'],
    testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
    skip: ['\\.stack\\.spec\\.ts$'],
  },
  stack: { roots: ['libs', 'apps', 'tools'], testMatch: ['**/*.stack.spec.ts'], skip: [] },
  e2e: { roots: ['e2e'], testMatch: ['**/*.e2e.spec.ts'], skip: [] },
};
const suite = suites[process.env['FIELDHOUSE_SUITE'] ?? 'unit'];

export default {
  rootDir: '.',
  roots: suite.roots.map((folder) => `<rootDir>/${folder}`),
  testMatch: suite.testMatch,
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/.next/', ...suite.skip],
  modulePathIgnorePatterns: ['/dist/', '/.next/', '/.fieldhouse/'],
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@fieldhouse/source', 'node', 'node-addons'] },
  testTimeout: 30_000,
  /* Modules of past files are never freed; beyond this, collecting garbage costs more than a new worker. */
  workerIdleMemoryLimit: '1GB',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform,
};
