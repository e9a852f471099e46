import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import { EmbeddedPostgresError, explainFailure } from './errors.js';
import type { Launcher } from './launch.js';

/** What lies in the folder of an embedded PostgreSQL. */
export interface DataFolder {
  /** PostgreSQL's own data. */
  readonly data: string;
  readonly password: string;
}

/** Checks the folder, and fills it where it is empty. A fill that was cut short leaves nothing that looks complete. */
export async function prepareFolder(
  folder: string,
  binaries: Binaries,
  launcher: Launcher,
  throwaway: boolean,
): Promise<DataFolder> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new EmbeddedPostgresError(`Cannot make the folder ${folder} for the database: ${String(cause)}`, { cause });
  }
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  if (!existsSync(data) || readdirSync(data).length === 0) {
    await fill(folder, passwordFile, data, binaries, launcher, throwaway);
  }
  checkVersion(data, binaries);
  if (!existsSync(passwordFile)) {
    throw new EmbeddedPostgresError(
      `${passwordFile} is missing, without it nobody can log in to the database in ${data}.`,
    );
  }
  return { data, password: readFileSync(passwordFile, 'utf8').trim() };
}

function checkVersion(data: string, binaries: Binaries): void {
  const file = join(data, 'PG_VERSION');
  if (!existsSync(file)) {
    throw new EmbeddedPostgresError(
      `${data} is not a PostgreSQL data folder (PG_VERSION is missing). Move it away, or restore it from a backup.`,
    );
  }
  const version = readFileSync(file, 'utf8').trim();
  if (version !== binaries.majorVersion) {
    throw new EmbeddedPostgresError(
      `${data} was made by PostgreSQL ${version}, installed is ${binaries.majorVersion}. Dump it with the old version ` +
        'and load it into the new one, or move the folder away and import again from the lake.',
    );
  }
}

async function fill(
  folder: string,
  passwordFile: string,
  data: string,
  binaries: Binaries,
  launcher: Launcher,
  throwaway: boolean,
): Promise<void> {
  const half = join(folder, 'data.unfinished');
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  const password = randomBytes(24).toString('base64url');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  launcher.own(folder);
  const output: string[] = [];
  const child = launcher.start(binaries.initdb, [
    `--pgdata=${half}`,
    '--username=fieldhouse',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=icu',
    '--icu-locale=en-US',
    ...(throwaway ? ['--no-sync'] : []),
  ]);
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => output.push(...text.split('\n').filter(Boolean)));
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw explainFailure('making an empty database', folder, output);
  rmSync(data, { recursive: true, force: true });
  renameSync(half, data);
}
