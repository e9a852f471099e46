import { randomUUID } from 'node:crypto';
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Enrolled } from '../credentials/directory-watch.js';
import { accessList, configuration, fileNames, passwords, type BrokerOptions } from './broker-files.js';

/** The files that Mosquitto reads: each there whole or as it was, and read again when they have changed. */
export class BrokerFolder {
  constructor(
    private readonly options: BrokerOptions,
    private readonly nodeHash: string,
    /** Null: Mosquitto runs where no signal of ours reaches it, and is told by whoever runs it. */
    private readonly pidFile: string | null,
  ) {}

  async write(enrolled: Enrolled): Promise<void> {
    await mkdir(this.options.folder, { recursive: true });
    const { stadium } = this.options;
    await this.#put(fileNames.configuration, configuration(this.options));
    await this.#put(fileNames.accessList, accessList(stadium));
    await this.#put(fileNames.passwords, passwords(enrolled, this.nodeHash));
    await this.#reload();
  }

  async #put(name: string, content: string): Promise<void> {
    const path = join(this.options.folder, name);
    const draft = `${path}.${randomUUID()}`;
    try {
      await writeFile(draft, content);
      // Mosquitto reads it as another user of the same group.
      await chmod(draft, 0o640);
      await rename(draft, path);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  }

  /** Not running is well: it reads the files when it starts. */
  async #reload(): Promise<void> {
    if (this.pidFile === null) return;
    const pid = Number(await readFile(this.pidFile, 'utf8').catch(() => ''));
    if (!(Number.isInteger(pid) && pid > 1) || !(await isMosquitto(pid))) return;
    process.kill(pid, 'SIGHUP');
  }
}

/** A pid file outlives a crash, and the number may be another program's by now. */
async function isMosquitto(pid: number): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
  return name.trim() === 'mosquitto';
}
