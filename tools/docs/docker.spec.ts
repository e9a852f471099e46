import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { settingsModules } from './documents.js';

const root = new URL('../..', import.meta.url).pathname;
const text = readFileSync(`${root}docker/compose.yaml`, 'utf8');
interface Service {
  readonly environment?: Readonly<Record<string, string>>;
  readonly command?: readonly string[];
  readonly secrets?: readonly string[];
  readonly build?: { readonly dockerfile: string };
}
const compose: { services: Record<string, Service>; secrets: Record<string, unknown> } = parse(text, { merge: true });
const ours = Object.entries(compose.services).filter(([, service]) => service.build);

/** Of the gateway (tools/start/gateway.mjs), of the web program and of Next's own server. */
const withoutSchema: Readonly<Record<string, readonly string[]>> = {
  gateway: ['PORT', 'HOST', 'WEB_URLS', 'API_URLS', 'GATEWAY_BEHIND_PROXY'],
  web: ['PORT', 'HOSTNAME', 'API_URL'],
};
const known = new Set(settingsModules.flatMap(({ schema }) => Object.keys(schema.shape)));

describe('docker', () => {
  it('sets only variables that the programs know', () => {
    expect(ours.map(([name]) => name)).toEqual(['api', 'worker', 'web', 'gateway']);
    for (const [name, { environment }] of ours) {
      const names = Object.keys(environment ?? {}).map((variable) => variable.replace(/_FILE$/, ''));
      const allowed = withoutSchema[name] ?? [...known];
      expect([name, names.filter((variable) => !allowed.includes(variable))]).toEqual([name, []]);
    }
  });

  it('gives every program that the entry knows its command', () => {
    const entry = readFileSync(`${root}docker/entry.sh`, 'utf8');
    for (const [name, { command, build }] of ours) {
      expect(command).toEqual([name]);
      expect(entry).toMatch(new RegExp(`^  ${name}\\) exec node`, 'm'));
      expect(existsSync(`${root}${build?.dockerfile}`)).toBe(true);
    }
  });

  it('[S07] [X05] holds no secret, and declares each it mounts', () => {
    expect(text).not.toMatch(/:\/\/[^\s/:@]+:(?!PASSWORD@)[^\s/@]+@/);
    const values = ours.flatMap(([, { environment }]) => Object.entries(environment ?? {}));
    const secrets = values.filter(([name]) => /PASSWORD|SECRET|DATABASE_URL/.test(name));
    expect(secrets.every(([name, value]) => name.endsWith('_FILE') && value.startsWith('/run/secrets/'))).toBe(true);
    const mounted = Object.values(compose.services).flatMap((service) => service.secrets ?? []);
    expect(Object.keys(compose.secrets).sort()).toEqual([...new Set(mounted)].sort());
  });
});
