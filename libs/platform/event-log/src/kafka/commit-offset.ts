import type { Consumer } from 'kafkajs';
import { Pauses } from '../consuming/pauses.js';
import type { HeldPartition } from './held-partition.js';
import { kafkaErrorType } from './kafka-client.js';

/** The broker knows the member no more, or the group is being dealt anew. */
const lost = new Set(['ILLEGAL_GENERATION', 'UNKNOWN_MEMBER_ID', 'REBALANCE_IN_PROGRESS', 'FENCED_INSTANCE_ID']);
const maxTries = 6;

/**
 * Notes an offset for the group. A broker checks the member and its generation alone, not whose the partition is: so before every try it
 * must be certain that it was not taken away.
 * @returns whether the partition was this member's
 */
export async function commitOffset(consumer: Consumer, held: HeldPartition, next: number): Promise<boolean> {
  const { topic, partition } = held;
  const pauses = new Pauses();
  for (let tries = 1; !held.lost; tries++) {
    if (next <= held.noted) return true;
    try {
      const offset = String(next);
      await (held.send?.({ topics: [{ topic, partitions: [{ partition, offset }] }] }) ??
        consumer.commitOffsets([{ topic, partition, offset }]));
      held.noted = Math.max(held.noted, next);
      return true;
    } catch (error) {
      if (lost.has(kafkaErrorType(error) ?? '')) return false;
      if (tries === maxTries) throw error;
      await pauses.wait(held.ended.signal);
    }
  }
  return false;
}
