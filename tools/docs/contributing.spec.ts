import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';

/** The guide's source, pasted where a plugin's imports resolve. The dot keeps other tools out of it. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(root, '.guide-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const guide = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
/** Code of the guide that begins with the name of its file, without the indentation of its list. */
const pasted = [...guide.matchAll(/^ {3}```ts\n {3}\/\/ (src\/\S+)\n([\s\S]*?)^ {3}```$/gm)].map(
  ([, file = '', code = '']) => {
    const path = join(folder, 'river-parks', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, code.replaceAll(/^ {3}/gm, ''));
    return path;
  },
);

describe('the guide to a source of your own', () => {
  it('shows a source and its test that compile as they stand', () => {
    expect(pasted).toHaveLength(2);
    const project = join(folder, 'tsconfig.json');
    writeFileSync(project, JSON.stringify({ extends: '../tsconfig.json', include: ['river-parks'], exclude: [] }));
    const { stdout } = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', project], {
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
  });
});

// The pasted test is the conformance suite itself: it declares its cases here.
for (const path of pasted.filter((file) => file.endsWith('.spec.ts'))) await import(path);
