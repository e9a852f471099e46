import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Recorded JSON documents by their path at upstream, `v1/roster/TOR/20242025`. */
export interface Documents {
  /** @returns the body; undefined where nothing is recorded */
  read(path: string): string | undefined;
  /** The last parts of the paths directly below this one, `v1/roster/TOR` → `20242025`. */
  below(path: string): readonly string[];
}

/** A folder in the layout of the API: a document's file is its path and `.json`, or packed `.json.gz`. */
export function folderDocuments(folder: string): Documents {
  return {
    read(path) {
      const file = join(folder, `${path}.json`);
      if (existsSync(file)) return readFileSync(file, 'utf8');
      return existsSync(`${file}.gz`) ? gunzipSync(readFileSync(`${file}.gz`)).toString('utf8') : undefined;
    },
    below(path) {
      const inside = join(folder, path);
      if (!existsSync(inside)) return [];
      return readdirSync(inside).flatMap((name) => /^(.+)\.json(\.gz)?$/.exec(name)?.[1] ?? []);
    },
  };
}

/** What the first knows, else what the next knows. */
export const layered = (...layers: readonly Documents[]): Documents => ({
  read(path) {
    for (const layer of layers) {
      const body = layer.read(path);
      if (body !== undefined) return body;
    }
    return undefined;
  },
  below: (path) => [...new Set(layers.flatMap((layer) => layer.below(path)))],
});

/** Documents that are put together when they are asked for. */
export const madeDocuments = (made: ReadonlyMap<string, () => string | undefined>): Documents => ({
  read: (path) => made.get(path)?.(),
  below: (path) =>
    [...made.keys()].flatMap((known) => {
      const last = known.lastIndexOf('/');
      return known.slice(0, last) === path ? [known.slice(last + 1)] : [];
    }),
});
