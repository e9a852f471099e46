import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const nobody = 65534;

/**
 * How to start PostgreSQL on this machine. It refuses to run as root, so root starts it inside a user namespace, where
 * the same files belong to somebody else; where namespaces are barred, as `nobody`. On Linux the child gets a SIGINT
 * (fast shutdown) when we die, however we die.
 */
export interface Launcher {
  /** What stands before the program on the command line. */
  readonly command: readonly string[];
  start(program: string, args: readonly string[]): ChildProcess;
  /** Gives a folder and what is in it to the user that PostgreSQL will run as. */
  own(path: string): void;
}

export function chooseLauncher(): Launcher {
  const follow = works('setpriv', ['--pdeathsig', 'INT', 'true']) ? ['setpriv', '--pdeathsig', 'INT'] : [];
  const root = process.platform !== 'win32' && process.getuid?.() === 0;
  if (!root) return launcher(follow, {}, () => {});
  const other = ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`];
  // The death signal is set last: a change of credentials clears it.
  if (works(other[0]!, [...other.slice(1), 'true'])) return launcher([...other, ...follow], {}, () => {});
  return launcher(follow, { uid: nobody, gid: nobody }, giveToNobody);
}

function launcher(
  prefix: readonly string[],
  as: { uid?: number; gid?: number },
  own: (path: string) => void,
): Launcher {
  return {
    command: prefix,
    own,
    start(program, args) {
      const [command, ...rest] = [...prefix, program, ...args];
      return spawn(command!, rest, {
        ...as,
        // A terminal's Ctrl-C must not reach PostgreSQL before the programs that use it are gone.
        detached: process.platform !== 'win32',
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
        cwd: '/',
      });
    },
  };
}

function works(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

function giveToNobody(path: string): void {
  chownSync(path, nobody, nobody);
  if (lstatSync(path).isDirectory()) for (const entry of readdirSync(path)) giveToNobody(join(path, entry));
}
