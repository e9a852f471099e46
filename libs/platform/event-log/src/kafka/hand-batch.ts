import type { Consumer, EachBatchPayload } from 'kafkajs';
import type { Troubles } from '../consuming/troubles.js';
import type { GroupMember } from '../event-log.port.js';
import type { HeldPartition } from './held-partition.js';
import { kafkaErrorType } from './kafka-client.js';
import { recordOf } from './kafka-records.js';

const standardBatch = 1_000;
const rebalances = new Set(['REBALANCE_IN_PROGRESS', 'ILLEGAL_GENERATION', 'UNKNOWN_MEMBER_ID']);

export interface Handing {
  readonly consumer: Consumer;
  readonly held: HeldPartition;
  readonly member: GroupMember;
  readonly troubles: Troubles;
  readonly heartbeatMilliseconds: number;
  /** The group is being dealt anew. */
  rebalancing(): void;
}

/**
 * Hands over what the client fetched, in the member's batches. The client waits for it before it joins a rebalance: so meanwhile it is
 * asked for heartbeats, which tell of one.
 */
export async function handBatch(handing: Handing, payload: EachBatchPayload): Promise<void> {
  const { held, heartbeatMilliseconds, rebalancing } = handing;
  held.send = (offsets) => payload.commitOffsetsIfNecessary(offsets);
  let rebalance: unknown;
  const beating = setInterval(() => {
    payload.heartbeat().catch((error: unknown) => {
      if (!rebalances.has(kafkaErrorType(error) ?? '')) return;
      rebalance = error;
      rebalancing();
    });
  }, heartbeatMilliseconds);
  try {
    const handed = hand(handing, payload);
    held.work = handed;
    await handed;
  } finally {
    clearInterval(beating);
  }
  if (rebalance !== undefined) throw rebalance;
}

async function hand({ consumer, held, member, troubles }: Handing, payload: EachBatchPayload): Promise<void> {
  const { topic, partition } = held;
  const { batch, resolveOffset } = payload;
  const size = member.batch ?? standardBatch;
  const trouble = `could not handle partition ${partition} of ${topic}`;
  for (let at = 0; at < batch.messages.length && held.takes(payload); at += size) {
    const messages = batch.messages.slice(at, at + size);
    try {
      await member.handle(
        messages.map((message) => recordOf(message, partition)),
        held.ended.signal,
      );
    } catch (error) {
      if (held.ended.signal.aborted) return;
      troubles.tell(trouble, error);
      again(consumer, held, messages[0]!.offset);
      return;
    }
    if (held.lost) return;
    resolveOffset(messages.at(-1)!.offset);
    held.pauses.worked();
    troubles.over(trouble);
  }
}

/** The same records after a pause; the other partitions go on meanwhile. */
function again(consumer: Consumer, held: HeldPartition, offset: string): void {
  const { topic, partition } = held;
  consumer.pause([{ topic, partitions: [partition] }]);
  consumer.seek({ topic, partition, offset });
  void held.pauses.wait(held.ended.signal).then(() => {
    if (!held.ended.signal.aborted) consumer.resume([{ topic, partitions: [partition] }]);
  });
}
