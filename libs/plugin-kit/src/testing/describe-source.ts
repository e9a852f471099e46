import { describe, it } from '@jest/globals';
import type { ZodObject } from 'zod';
import type { Source } from '../source.js';
import { hold } from './law.js';
import type { SourceCases, SourceSubject } from './source-cases.js';
import { sourceLaws } from './source-laws/source-laws.js';

/**
 * The conformance suite of a source, in one call from its spec:
 *
 * ```ts
 * describeSource(mySource, {
 *   folder: import.meta.url,
 *   settings: { seasons: [2019] },
 *   upstream: { 'https://api.example.org/games?season=2019': recordedGames },
 * });
 * ```
 */
export function describeSource<Settings extends ZodObject>(source: Source<Settings>, cases: SourceCases): void {
  // The laws handle settings as values only, never by their type.
  const subject: SourceSubject = { source: source as unknown as SourceSubject['source'], cases };
  describe(`the source ${source.manifest.id}`, () => {
    it.each(sourceLaws.map((law) => [`[P03] ${law.id} ${law.title}`, law] as const))(
      '%s',
      (_, law) => hold(law, subject),
      60_000,
    );
  });
}
