import type { DomainRecord, EntityKind, ExternalId, RecordKind } from '@fieldhouse/domain';
import type { ZodObject, ZodType, infer as Infer } from 'zod';
import type { SourceContext } from './context.js';

/** How often a host is asked, by all worker processes together. */
export interface RequestRate {
  readonly requestsPerSecond: number;
  /** Requests at once after a rest; default 1. */
  readonly burst?: number;
}

export interface SourceManifest {
  /** The folder's name under `libs/sources`, kebab-case. */
  readonly id: string;
  readonly title: string;
  /** Id of the sport it feeds; null where it feeds several. */
  readonly sport: string | null;
  /** Who answers questions about this plugin. */
  readonly owner: string;
  readonly data: {
    /** Licence of the data, e.g. "ODC-By 1.0". */
    readonly licence: string;
    /** Shown wherever the data are shown. */
    readonly notice: string;
    readonly termsUrl?: string;
  };
  /** Hosts it may reach, exactly; empty: no network. */
  readonly hosts: readonly string[];
  readonly rate: RequestRate;
}

/** The unit of retry: a game, a file, a month. `id` is unique in the feed and safe in a path. */
export interface Slice {
  readonly id: string;
}

/** Says that several external ids are one thing: the register's line for a player. */
export interface IdentityClaim {
  readonly claim: 'same';
  readonly kind: EntityKind;
  /** In order of strength; the first known one decides which entity it is. */
  readonly ids: readonly ExternalId[];
  /** What the claim rests on, e.g. "Chadwick register, people-a.csv". */
  readonly evidence: string;
}

/** Something about a record that a person should know, without rejecting it. */
export interface Finding {
  readonly finding: string;
  readonly where?: string;
}

/**
 * Says that the raw record tells all rows of a kind that have these values: what else stands there is taken out, in the same
 * transaction. So a player who left is no longer on the roster. A plugin names only what its raw record wholly tells; where
 * two of an import tell the same rows, the one that comes later decides.
 */
export interface Completeness {
  /** One that the feed emits, and that nothing refers to: no club, person, venue, game, league or season. */
  readonly complete: RecordKind;
  /** Column → value, as a record of the kind would have it: an external id where the column refers to an entity. */
  readonly where: Readonly<Record<string, string>>;
}

export type Translated = DomainRecord | IdentityClaim | Finding | Completeness;

/** What a raw record tells of, for people. */
export interface RecordSubject {
  /** Id of the season that lacks it; null where it belongs to none. */
  readonly seasonId: string | null;
  /** As a reader calls it: "SEA at ANA, 4 April 2019". */
  readonly label: string;
}

interface FeedBase<Raw> {
  /** Unique in the source, kebab-case. */
  readonly name: string;
  readonly title: string;
  /** One raw record as upstream says it. */
  readonly raw: ZodType<Raw>;
  /** What to do with a raw record that no longer fits: accept it as it is, reject it, or stop the run. */
  readonly onDrift: 'evolve' | 'quarantine' | 'stop';
  /** Stable key of a raw record, unique in its feed: a second one of an import, in this slice or another, is a duplicate. */
  key(raw: Raw): string;
  /** What a raw record that fits `raw` is about: kept with it where it is rejected, so that a page can say what is missing. */
  about?(raw: Raw): RecordSubject | null;
  /** Towards each host, instead of the manifest's and apart from the other feeds' requests; default: the manifest's, shared. */
  readonly rate?: RequestRate;
  /** Every kind that `translate` may return. */
  readonly emits: readonly RecordKind[];
  /**
   * Pure and total: the same raw record gives the same records, on every machine and for ever.
   * @throws SkipRecordError this one record cannot be understood
   */
  translate(raw: Raw): Iterable<Translated>;
}

/** A feed read in slices. */
export interface BatchFeed<
  Settings = unknown,
  Raw = unknown,
  S extends Slice = Slice,
  Cursor = unknown,
> extends FeedBase<Raw> {
  readonly kind: 'batch';
  /** Feeds of the same source that must have finished before this one starts. */
  readonly after?: readonly string[];
  /** Where an incremental import goes on; stored with the rows, handed back as it was. */
  readonly cursor: ZodType<Cursor>;
  /**
   * What there is to read from the cursor on (null: everything). A cursor beyond what upstream has gives no slice.
   */
  slices(ctx: SourceContext<Settings>, cursor: Cursor | null): Promise<readonly S[]>;
  /**
   * The raw records of a slice, always in the same order; honours `ctx.signal`. Resuming reads again, what was read before
   * from the lake, and skips what is done.
   */
  read(slice: S, ctx: SourceContext<Settings>): AsyncIterable<Raw>;
  /** The cursor after this slice. Pure; never goes back. */
  advance(cursor: Cursor | null, slice: S): Cursor;
}

/** One message of a stream, not gone before it is acknowledged. */
export interface Delivery<Raw> {
  readonly raw: Raw;
  /** Durably taken over. */
  ack(): Promise<void>;
  /** Not taken over; comes again unless the reason is final. */
  nack(reason: string): Promise<void>;
}

/** A feed that comes by itself: live and replay run the same `translate`. */
export interface StreamFeed<Settings = unknown, Raw = unknown> extends FeedBase<Raw> {
  readonly kind: 'stream';
  subscribe(ctx: SourceContext<Settings>): AsyncIterable<Delivery<Raw>>;
}

// The engine treats all feeds alike; what is particular is checked where a feed is defined.
// oxlint-disable-next-line typescript/no-explicit-any
export type Feed<Settings = any> = BatchFeed<Settings, any, any, any> | StreamFeed<Settings, any>;

export type CheckResult =
  | { readonly ok: true; readonly remark?: string }
  /** `retryLater`: upstream is away. `settings`: somebody must mend something; `mend` says what. */
  | { readonly ok: false; readonly why: 'retryLater' | 'settings'; readonly mend: string };

export interface Source<Settings extends ZodObject = ZodObject> {
  readonly kind: 'source';
  readonly manifest: SourceManifest;
  /** Every field with a title and a description; secrets marked with {@link secret}. */
  readonly settings: Settings;
  /** The folder or zip archive that `ctx.files` opens; null or absent: none. */
  files?(settings: Infer<Settings>): string | null;
  /** Can it work with these settings now? Within ten seconds. */
  check(ctx: SourceContext<Infer<Settings>>): Promise<CheckResult>;
  readonly feeds: readonly Feed<Infer<Settings>>[];
}

export function defineSource<Settings extends ZodObject>(source: Omit<Source<Settings>, 'kind'>): Source<Settings> {
  return { kind: 'source', ...source };
}

export function defineFeed<Settings, Raw, S extends Slice, Cursor>(
  feed: Omit<BatchFeed<Settings, Raw, S, Cursor>, 'kind'>,
): BatchFeed<Settings, Raw, S, Cursor> {
  return { kind: 'batch', ...feed };
}

export function defineStreamFeed<Settings, Raw>(
  feed: Omit<StreamFeed<Settings, Raw>, 'kind'>,
): StreamFeed<Settings, Raw> {
  return { kind: 'stream', ...feed };
}
