import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Makes the folder and says which folders' entries must be synced so that it is still there after a power cut. */
async function makeFolder(path: string): Promise<readonly string[]> {
  const firstMade = await mkdir(path, { recursive: true });
  const changed = [path];
  if (firstMade === undefined) return changed;
  for (let at = path; at.length >= firstMade.length; at = dirname(at)) changed.push(dirname(at));
  return changed;
}

/**
 * Writes a file that is either there whole and durable, or not at all: written aside, synced, moved into place by one
 * rename, the folders' entries synced. `aside` must lie on the same file system.
 */
export async function writeDurably(path: string, bytes: Uint8Array, aside: string): Promise<void> {
  await mkdir(aside, { recursive: true });
  const draft = join(aside, randomUUID());
  try {
    const file = await open(draft, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    const changed = await makeFolder(dirname(path));
    await rename(draft, path);
    for (const folder of changed) await syncFolder(folder);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
