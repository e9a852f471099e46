import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { boundaryViolations } from './boundaries.mjs';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const manifest = (
  name: string,
  dependencies: string[] = [],
  exports: Record<string, string> = { '.': './src/index.ts' },
) => {
  const targets = Object.entries(exports).map(([path, source]) => [path, { '@fieldhouse/source': source }]);
  const versions = dependencies.map((dependency) => [dependency, '0.0.0']);
  return JSON.stringify({ name, exports: Object.fromEntries(targets), dependencies: Object.fromEntries(versions) });
};

/** A small house in which everything is in order. */
const house: Record<string, string> = {
  'package.json': JSON.stringify({
    name: 'house',
    workspaces: [
      'apps/*',
      'libs/domain',
      'libs/plugin-kit',
      'libs/sources/*',
      'libs/platform/*',
      'libs/subsystems/*',
      'libs/web/*',
    ],
    devDependencies: { '@jest/globals': '1.0.0' },
  }),
  'libs/domain/package.json': manifest('@fieldhouse/domain'),
  'libs/domain/src/index.ts': `export { player } from './player.js';\nexport * as words from './words.js';\n`,
  'libs/domain/src/player.ts': `export const player = 1;\n`,
  'libs/domain/src/words.ts': `export const word = 1;\n`,
  'libs/plugin-kit/package.json': manifest('@fieldhouse/plugin-kit', ['@fieldhouse/domain']),
  'libs/plugin-kit/src/index.ts': `export { player } from '@fieldhouse/domain';\n`,
  'libs/sources/one/package.json': manifest('@fieldhouse/source-one', [
    '@fieldhouse/plugin-kit',
    '@fieldhouse/source-two',
    'typeorm',
  ]),
  'libs/sources/one/src/index.ts': `import { player } from '@fieldhouse/plugin-kit';\nexport const one = player;\n`,
  'libs/sources/one/src/one.spec.ts': `import { it } from '@jest/globals';\nit('reads', () => fetch(process.env['X'] ?? ''));\n`,
  'libs/sources/two/package.json': manifest('@fieldhouse/source-two'),
  'libs/sources/two/src/index.ts': `export const two = 2;\n`,
  'libs/platform/queue/package.json': manifest('@fieldhouse/queue', ['@fieldhouse/config', 'pg-boss']),
  'libs/platform/queue/src/index.ts': `export { startQueue } from './pg-boss/start.js';\nexport type { Queue } from './queue.port.js';\n`,
  'libs/platform/queue/src/queue.port.ts': `export interface Queue {}\n`,
  'libs/platform/queue/src/pg-boss/start.ts': `import type { Queue } from '../queue.port.js';\nexport const startQueue = (): Queue => ({});\n`,
  'libs/platform/config/package.json': manifest('@fieldhouse/config'),
  'libs/platform/config/src/index.ts': `export const settings = process.env;\n`,
  'libs/subsystems/league/package.json': manifest('@fieldhouse/league', [
    '@fieldhouse/queue',
    '@fieldhouse/hockey',
    'react',
  ]),
  'libs/subsystems/league/src/index.ts': `import type { Queue } from '@fieldhouse/queue';\nexport type Q = Queue;\n`,
  'libs/subsystems/hockey/package.json': manifest('@fieldhouse/hockey'),
  'libs/subsystems/hockey/src/index.ts': `export const hockey = 1;\n`,
  'libs/web/ui/package.json': manifest('@fieldhouse/web-ui', [
    '@fieldhouse/domain',
    '@fieldhouse/queue',
    'pg',
    'react',
  ]),
  'libs/web/ui/src/index.tsx': `import { player } from '@fieldhouse/domain';\nexport const Ui = () => <b>{player}</b>;\n`,
  'apps/api/package.json': manifest('@fieldhouse/api', [
    '@fieldhouse/queue',
    '@fieldhouse/league',
    '@fieldhouse/web-ui',
  ]),
  'apps/api/src/main.ts': `import { startQueue } from '@fieldhouse/queue';\nstartQueue();\n`,
};

function build(
  changes: Record<string, string> = {},
  lockChange: (packages: Record<string, unknown>) => void = () => {},
) {
  const root = mkdtempSync(join(tmpdir(), 'fieldhouse-boundaries-'));
  folders.push(root);
  const files = { ...house, ...changes };
  const packages: Record<string, unknown> = {};
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), text);
    if (!path.endsWith('package.json')) continue;
    const { name, dependencies, devDependencies } = JSON.parse(text);
    packages[path.replace(/\/?package\.json$/, '')] = { name, dependencies, devDependencies };
    for (const needed of Object.keys({ ...dependencies, ...devDependencies, [name]: '' })) {
      packages[`node_modules/${needed}`] = { integrity: 'sha512-x' };
    }
  }
  lockChange(packages);
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages }));
  return root;
}

/** The rules that a change breaks; exactly these and no others. */
const broken = (...change: Parameters<typeof build>) =>
  [...new Set(boundaryViolations(build(...change)).map(({ rule }) => rule))].sort();

describe('the boundaries check', () => {
  it('has nothing to say about a house in order', () => {
    expect(boundaryViolations(build())).toEqual([]);
    const mode = `export const development = process.env.NODE_ENV === 'development';`;
    expect(broken({ 'libs/web/ui/src/index.tsx': mode })).toEqual([]);
    const pattern = manifest('@fieldhouse/web-ui', ['react'], { './styles/*.css': './src/*.css' });
    const styles = {
      'libs/web/ui/package.json': pattern,
      'libs/web/ui/src/index.tsx': `import '@fieldhouse/web-ui/styles/a.css';`,
    };
    expect(broken(styles)).toEqual([]);
  });

  const cases: [string, string, string, string][] = [
    ['a dependency that is not declared', 'undeclared-dependency', 'libs/sources/two/src/index.ts', `import 'zod';`],
    [
      'an undeclared workspace package, even for a type',
      'undeclared-dependency',
      'libs/sources/two/src/index.ts',
      `export type P = import('@fieldhouse/plugin-kit').P;`,
    ],
    [
      'a path that a package does not export',
      'not-exported',
      'libs/sources/one/src/index.ts',
      `import { x } from '@fieldhouse/plugin-kit/src/context.js';`,
    ],
    [
      'a relative import that leaves its project',
      'leaves-project',
      'libs/plugin-kit/src/index.ts',
      `import { player } from '../../domain/src/player.js';`,
    ],
    [
      'a relative import that leaves the root',
      'leaves-project',
      'libs/domain/src/player.ts',
      `import x from '../../../../elsewhere.js';`,
    ],
    ['node: in domain', 'banned-package', 'libs/domain/src/player.ts', `import 'node:fs';`],
    [
      'a database library in a source',
      'banned-package',
      'libs/sources/one/src/index.ts',
      `import type { Entity } from 'typeorm';`,
    ],
    ['a server library in web', 'banned-package', 'libs/web/ui/src/index.tsx', `import 'pg';`],
    ['a browser library in a subsystem', 'banned-package', 'libs/subsystems/league/src/index.ts', `import 'react';`],
    ['fetch in a source', 'banned-global', 'libs/sources/one/src/index.ts', `await fetch('http://x');`],
    [
      'globalThis.fetch in a source',
      'banned-global',
      'libs/sources/one/src/index.ts',
      `await globalThis.fetch('http://x');`,
    ],
    ['the clock in a source', 'banned-global', 'libs/sources/one/src/index.ts', `export const at = new Date();`],
    [
      'the environment outside config',
      'banned-global',
      'libs/subsystems/league/src/index.ts',
      `export const x = process.env.X;`,
    ],
    [
      'the environment taken apart',
      'banned-global',
      'libs/platform/queue/src/queue.port.ts',
      `const { env } = process; export interface Queue {}`,
    ],
    [
      'a source that imports a source',
      'layer-direction',
      'libs/sources/one/src/index.ts',
      `import { two } from '@fieldhouse/source-two';`,
    ],
    [
      'a subsystem that imports a subsystem',
      'layer-direction',
      'libs/subsystems/league/src/index.ts',
      `export const load = () => import('@fieldhouse/hockey');`,
    ],
    [
      'web that imports the platform',
      'layer-direction',
      'libs/web/ui/src/index.tsx',
      `import type { Queue } from '@fieldhouse/queue';`,
    ],
    ['a program that imports web', 'layer-direction', 'apps/api/src/main.ts', `import '@fieldhouse/web-ui';`],
    [
      'an adapter named in a subsystem',
      'adapter-outside-composition-root',
      'libs/subsystems/league/src/index.ts',
      `import { startQueue } from '@fieldhouse/queue';`,
    ],
    [
      'an adapter named in a program beside its composition root',
      'adapter-outside-composition-root',
      'apps/api/src/routes.ts',
      `import { startQueue } from '@fieldhouse/queue';`,
    ],
    ['a barrel', 'barrel', 'libs/domain/src/index.ts', `export * from './player.js';`],
    ['an empty name', 'empty-name', 'libs/domain/src/string-utils.ts', `export {};`],
    ['an empty folder name', 'empty-name', 'libs/domain/src/shared/x.ts', `export {};`],
    ['a file over 400 lines', 'too-long', 'libs/domain/src/player.ts', 'export {};\n'.repeat(401)],
    ['a launcher that needs a package', 'dependency-free', 'tools/start.mjs', `import '@jest/globals';`],
    [
      'a file that imports itself',
      'import-cycle',
      'libs/domain/src/player.ts',
      `export { player as p } from './player.js'; export const player = 1;`,
    ],
  ];
  it.each(cases)('refuses %s', (_what, rule, path, text) => {
    expect(broken({ [path]: text })).toEqual([rule]);
  });

  it('finds a circle of types only', () => {
    const a = `import type { B } from './words.js'; export const player = 1; export type A = B;`;
    const b = `export type B = import('./player.js').A;`;
    const found = boundaryViolations(build({ 'libs/domain/src/player.ts': a, 'libs/domain/src/words.ts': b }));
    expect(found).toEqual([
      {
        rule: 'import-cycle',
        where: 'libs/domain/src/player.ts',
        says: 'libs/domain/src/player.ts → libs/domain/src/words.ts → libs/domain/src/player.ts',
      },
    ]);
  });

  it('finds a circle over packages', () => {
    const rules = broken({
      'libs/platform/config/package.json': manifest('@fieldhouse/config', ['@fieldhouse/queue']),
      'libs/platform/config/src/index.ts': `import type { Queue } from '@fieldhouse/queue'; export type S = Queue;`,
      'libs/platform/queue/src/queue.port.ts': `import type { S } from '@fieldhouse/config'; export interface Queue { s: S }`,
    });
    expect(rules).toEqual(['import-cycle']);
  });

  it('refuses a lock file without the package of some platform', () => {
    expect(
      broken({}, (packages) => {
        packages['node_modules/pg-boss'] = { integrity: 'x', optionalDependencies: { '@pg/darwin-arm64': '1.0.0' } };
      }),
    ).toEqual(['lock-file']);
  });

  it('refuses a lock file that a package.json has left behind', () => {
    const changed = (packages: Record<string, unknown>) => {
      packages['libs/domain'] = { name: '@fieldhouse/domain', dependencies: { zod: '1.0.0' } };
    };
    expect(broken({}, changed)).toEqual(['lock-file']);
  });

  it('says where, what and what to do', () => {
    const [found] = boundaryViolations(build({ 'libs/sources/two/src/index.ts': `import 'zod';` }));
    expect(found?.where).toBe('libs/sources/two/src/index.ts');
    expect(found?.says).toBe('zod is not declared; add it to the dependencies of libs/sources/two/package.json');
  });
});
