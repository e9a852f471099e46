import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterEach, describe, expect, it } from '@jest/globals';
import { isInstalled } from './install.mjs';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const wanted = {
  '': { name: 'house' },
  'libs/domain': { name: '@house/domain' },
  'node_modules/@house/domain': { resolved: 'libs/domain', link: true },
  'node_modules/zod': { version: '4.0.0', integrity: 'sha512-a' },
  'node_modules/@swc/core-darwin': { version: '1.0.0', integrity: 'sha512-b', optional: true },
};

function clone(installed?: Record<string, unknown>): string {
  const root = mkdtempSync(`${tmpdir()}/fieldhouse-install-`);
  folders.push(root);
  writeFileSync(`${root}/package-lock.json`, JSON.stringify({ packages: wanted }));
  if (installed) {
    mkdirSync(`${root}/node_modules`);
    writeFileSync(`${root}/node_modules/.package-lock.json`, JSON.stringify({ packages: installed }));
  }
  return root;
}

describe('the install step', () => {
  const { '': _, 'node_modules/@swc/core-darwin': __, ...installed } = wanted;

  it('is needed in a fresh clone', () => {
    expect(isInstalled(clone())).toBe(false);
  });

  it('is not needed where all is there but the packages of other platforms', () => {
    expect(isInstalled(clone(installed))).toBe(true);
  });

  it('is needed where a package is missing or of another version', () => {
    const { 'node_modules/zod': ___, ...without } = installed;
    expect(isInstalled(clone(without))).toBe(false);
    expect(isInstalled(clone({ ...installed, 'node_modules/zod': { version: '4.0.1', integrity: 'sha512-a' } }))).toBe(
      false,
    );
    expect(isInstalled(clone({ ...installed, 'node_modules/zod': { version: '4.0.0', integrity: 'sha512-x' } }))).toBe(
      false,
    );
  });
});
