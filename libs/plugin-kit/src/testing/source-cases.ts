import type { ZodObject } from 'zod';
import type { Source } from '../source.js';
import type { Content } from './context/memory-raw-object.js';
import type { RecordedUpstream } from './context/recorded-upstream.js';

type Written = Readonly<Record<string, unknown>>;

/** What the author of a source gives the suite: good settings, recorded bodies, and what the suite cannot guess. */
export interface SourceCases {
  /** `import.meta.url` of the spec, which lies in the plugin's folder or its `src`. */
  readonly folder: string;
  /** As a person would write them; with what is recorded below, every feed gives something. */
  readonly settings: Written;
  readonly upstream?: RecordedUpstream;
  /** The folder that `Source.files` names, by path. */
  readonly files?: Readonly<Record<string, Content>>;
  /** Settings that the schema or `check` must refuse, beyond those that the suite makes itself. */
  readonly wrongSettings?: readonly Written[];
  /**
   * A cursor beyond all that upstream has, by feed, where the suite cannot make one from the schema; or why there is no such
   * thing, e.g. `{ none: 'the register is read as a whole' }`.
   */
  readonly futureCursors?: Readonly<Record<string, { readonly cursor: unknown } | { readonly none: string }>>;
  /** Feeds that give nothing with these settings, and why. */
  readonly emptyFeeds?: Readonly<Record<string, string>>;
  /** Raw records of stream feeds, by feed. */
  readonly deliveries?: Readonly<Record<string, readonly unknown[]>>;
  readonly now?: Date;
}

export interface SourceSubject {
  readonly source: Source<ZodObject>;
  readonly cases: SourceCases;
}
