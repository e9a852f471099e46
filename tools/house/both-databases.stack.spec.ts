import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { stackDatabase } from '@fieldhouse/database/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeDemoLeague } from '../demo-league/demo-league.mjs';
import { build } from '../start/build.mjs';
import { House } from './house.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const folder = mkdtempSync(`${tmpdir()}/fieldhouse-both-`);

describe('the same import on the embedded PostgreSQL and on a MariaDB server', () => {
  beforeAll(async () => {
    await build(root);
    await writeDemoLeague(`${folder}/demo`);
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What stands in the database after the demo league was imported by the programs as built. */
  async function importedInto(name: string, databaseUrl?: string) {
    const house = new House({
      root,
      folder: `${folder}/${name}`,
      sources: { FIELDHOUSE_DEMO_FOLDER: `${folder}/demo` },
      ...(databaseUrl === undefined ? {} : { databaseUrl }),
    });
    await house.open(['worker']);
    try {
      await house.settled(600);
      return { digest: await house.digest(), conservation: await house.conservation() };
    } finally {
      await house.close();
    }
  }

  it('leaves the same records, hash for hash', async () => {
    const { url } = await stackDatabase('mariadb', { empty: true });
    const [onPostgres, onMariadb] = [await importedInto('postgres'), await importedInto('mariadb', url)];
    expect(onMariadb).toEqual(onPostgres);
    expect(onMariadb.digest['batting_season_line']).not.toMatch(/^0 /);
  }, 600_000);
});
