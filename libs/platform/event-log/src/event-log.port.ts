/** What is written: `key` decides the partition, records of one key keep their order. */
export interface LogRecord {
  readonly key: string;
  readonly value: Uint8Array;
  /**
   * Whole milliseconds since 1970, of the event; replay from a time and retention go by it. What is more than half an hour ahead of the
   * clock of whoever appends comes back as it was, but counts as half an hour ahead there.
   */
  readonly at: number;
}

/** Where a record stands. Offsets grow within a partition and are never used twice; there may be gaps. */
export interface LogPosition {
  readonly partition: number;
  readonly offset: number;
}

export interface StoredRecord extends LogRecord, LogPosition {}

export interface TopicSpec {
  /** Letters, digits, `.`, `_` and `-`. */
  readonly name: string;
  /** Fixed once the topic is there: which partition a key belongs to must not change. */
  readonly partitions: number;
  /** How long records are kept at least; null: for ever. What is older goes some time after, whoever has read it or not. */
  readonly retentionMilliseconds: number | null;
}

export interface PartitionBounds {
  readonly partition: number;
  /** Offset of the oldest record still there; `next` where there is none. */
  readonly first: number;
  /** Offset that the next record will have, or one below it. */
  readonly next: number;
}

/** One of the consumers that share a topic's partitions as a group. */
export interface GroupMember {
  readonly topic: string;
  readonly group: string;
  /** Records at most in a batch; default 1,000. */
  readonly batch?: number;
  /**
   * The partition is ours from now on. Gives the offset to begin at, where a consumer keeps its own next to what it made of the records;
   * null: the group's committed one, or the oldest record. Before the oldest one that is still there it is that, beyond the end it is the
   * end. Nothing of the partition is handed over before this resolves; where it throws, it is asked again after a pause.
   */
  assigned?(partition: number): Promise<number | null>;
  /**
   * Records of one partition, in order, never empty; one call at a time a partition. Where it throws, the same records come again after a
   * pause; the other partitions go on. `signal` aborts when the partition is taken away or the membership ends: then it should come to an
   * end soon, for the partition goes to its next member after half a minute all the same.
   */
  handle(records: readonly StoredRecord[], signal: AbortSignal): Promise<void>;
  /** Somebody else's from now on; no `handle` of the partition is running any more, and a commit of it would be refused. */
  revoked?(partition: number): Promise<void>;
}

export interface Membership {
  /**
   * Notes for the group that everything before `next` is done. Resolves once durable. Notes of a partition never go back.
   * @throws NotAssignedError the partition is no longer this member's
   */
  commit(partition: number, next: number): Promise<void>;
  /** Hands its partitions over; resolves when nothing of it runs any more. */
  leave(): Promise<void>;
}

/**
 * A durable log in partitions. At least once: what is not committed comes again, to whoever of the group has the partition then. A
 * member that died is noticed within ten seconds, and its partitions go to the others.
 */
export interface EventLog {
  /** Makes the topic; one that is there gets the retention. @throws TopicError another number of partitions, a bad name */
  defineTopic(topic: TopicSpec): Promise<void>;
  /**
   * Resolves once all records are durable (they outlive a kill -9 of every program), with the position of each. What one log appends to a
   * topic that it has appended to before keeps the order of the calls, also of those that were not waited for. A rejection leaves it open
   * which of them are there: writing again may double them, and a reader has to tell by what they say.
   * @throws TopicError no such topic, or a record over one megabyte (1,000,000 bytes of key and value)
   * @throws RangeError a time that is none
   */
  append(topic: string, records: readonly LogRecord[]): Promise<readonly LogPosition[]>;
  /**
   * Records of a partition from an offset on, oldest first, at most `max`; empty at the end. For replays; groups are not touched.
   * @throws TopicError no such topic or partition
   */
  read(topic: string, partition: number, from: number, max: number): Promise<readonly StoredRecord[]>;
  bounds(topic: string): Promise<readonly PartitionBounds[]>;
  /** The first offset of a partition whose record is of this time or later; `next` where there is none. */
  offsetAt(topic: string, partition: number, at: number): Promise<number>;
  /** Offsets that a group has committed, by partition; partitions without one are missing. */
  committed(topic: string, group: string): Promise<ReadonlyMap<number, number>>;
  /** Resolves when the member has joined; partitions come afterwards. A broker that is away is waited for. */
  join(member: GroupMember): Promise<Membership>;
  /** Leaves with every membership and lets connections go. */
  close(): Promise<void>;
}

/** There is no such topic, or it cannot be as asked. */
export class TopicError extends Error {
  override readonly name = 'TopicError';
}

/** The partition belongs to another member of the group by now: what was made of its records must not be kept. */
export class NotAssignedError extends Error {
  override readonly name = 'NotAssignedError';
}

/** The injection token of the program's {@link EventLog}. */
export const EVENT_LOG = Symbol('EVENT_LOG');
