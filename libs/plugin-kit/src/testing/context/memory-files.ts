import type { Files } from '../../context.js';
import { NotFoundError } from '../../errors.js';
import { memoryRawObject, type Content } from './memory-raw-object.js';

/** A folder in memory. */
export function memoryFiles(contents: Readonly<Record<string, Content>>, signal: AbortSignal): Files {
  return {
    async list(match) {
      signal.throwIfAborted();
      const paths = Object.keys(contents).sort();
      return paths.filter((path) => match === undefined || path.search(match) >= 0);
    },
    async read(path) {
      signal.throwIfAborted();
      const content = Object.hasOwn(contents, path) ? contents[path] : undefined;
      if (content === undefined) throw new NotFoundError(`${path}: no such file`);
      return memoryRawObject(`files/${path}`, content, null);
    },
  };
}
