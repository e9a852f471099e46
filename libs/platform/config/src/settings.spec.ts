import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { readSettings, secretValues } from './read-settings.js';
import { renderEnvExample, renderSettingsReference } from './render-settings.js';
import { defineSettings, flagSetting, secretSetting } from './settings.js';

const api = defineSettings(
  'api',
  z.object({
    API_PORT: z.coerce.number().int().min(1).max(65_535).default(4000).meta({ description: 'Port of the API' }),
    FIELDHOUSE_DEMO: flagSetting().default(false).meta({ description: 'Show demo accounts' }),
    MODE: z.enum(['fast', 'slow']).meta({ description: 'How to run' }).default('fast'),
  }),
);
const store = defineSettings(
  'store',
  z.object({
    DATABASE_URL: secretSetting(
      z.url().meta({ description: 'Where the rows live', example: 'postgres://user:password@127.0.0.1/fieldhouse' }),
    ),
  }),
);
const canary = 'postgres://ann:canary-3f9@db.example/x';

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('nothing was thrown');
}

describe('settings', () => {
  it('gives each module its typed values, defaults filled in', () => {
    const settings = readSettings([api, store], { DATABASE_URL: canary, FIELDHOUSE_DEMO: 'true', API_PORT: '' });
    expect(settings.api).toEqual({ API_PORT: 4000, FIELDHOUSE_DEMO: true, MODE: 'fast' });
    expect(settings.store.DATABASE_URL).toBe(canary);
  });

  it('reports all faults at once, with variable, reason and example', () => {
    const message = messageOf(() => readSettings([api, store], { API_PORT: 'abc', MODE: 'medium' }));
    expect(message).toContain('API_PORT: Invalid input: expected number');
    expect(message).toContain('(it is "abc")');
    expect(message).toContain('MODE: ');
    expect(message).toContain('Example: MODE=fast');
    expect(message).toContain('DATABASE_URL: is not set. Where the rows live.');
    expect(message).toContain('Example: DATABASE_URL=postgres://user:password@127.0.0.1/fieldhouse');
  });

  it('[S07] [X05] never repeats a secret in a message', () => {
    const message = messageOf(() => readSettings([store], { DATABASE_URL: 'canary-3f9 is no address' }));
    expect(message).toContain('DATABASE_URL');
    expect(message).not.toContain('canary-3f9');
  });

  it('takes a secret from a file, and refuses it given twice or not readable', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'fieldhouse-config-')), 'url');
    writeFileSync(file, `${canary}\n`);
    expect(readSettings([store], { DATABASE_URL_FILE: file }).store.DATABASE_URL).toBe(canary);
    expect(messageOf(() => readSettings([store], { DATABASE_URL_FILE: file, DATABASE_URL: canary }))).toContain(
      'set twice',
    );
    expect(messageOf(() => readSettings([store], { DATABASE_URL_FILE: `${file}.gone` }))).toContain('cannot read');
  });

  it('points out FIELDHOUSE_ variables that nobody reads, and what was meant', () => {
    const warnings: string[] = [];
    const env = { FIELDHOUSE_DEMOO: '1', FIELDHOUSE_DEMO: '0' };
    readSettings([api], env, { warn: (message) => warnings.push(message) });
    expect(warnings).toEqual(['FIELDHOUSE_DEMOO: nothing reads this variable. Did you mean FIELDHOUSE_DEMO?']);
  });

  it('lists what the logs must not show: secrets and the passwords inside addresses', () => {
    const settings = readSettings([api, store], { DATABASE_URL: canary });
    expect(secretValues([api, store], settings)).toEqual([canary, 'canary-3f9']);
  });

  it('renders an example file and a reference that name every setting', () => {
    const example = renderEnvExample([api, store]);
    expect(example).toContain('# Port of the API.\n# API_PORT=4000');
    expect(example).toContain('\nDATABASE_URL=postgres://user:password@127.0.0.1/fieldhouse');
    const reference = renderSettingsReference([api, store]);
    expect(reference).toContain('| `MODE` | How to run. One of: fast, slow. | `fast` |  |');
    expect(reference).toContain('| `DATABASE_URL` | Where the rows live. Secret. | must be set |');
  });

  it('refuses a field without a description or with a name that is no variable', () => {
    expect(() => defineSettings('x', z.object({ PORT: z.string() }))).toThrow('description');
    expect(() => defineSettings('x', z.object({ port: z.string().meta({ description: 'd' }) }))).toThrow(
      'written like',
    );
  });
});
