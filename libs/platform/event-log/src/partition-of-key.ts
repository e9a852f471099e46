/**
 * The partition of a key: murmur2 over its UTF-8 bytes as Kafka's Java client and kafkajs's DefaultPartitioner take it, so that a topic
 * may move from one log to the other and every key stays where it was.
 */
export function partitionOfKey(key: string, partitions: number): number {
  return (murmur2(Buffer.from(key)) & 0x7fffffff) % partitions;
}

const multiplier = 0x5bd1e995;

/** Apache Kafka, `org.apache.kafka.common.utils.Utils.murmur2`. */
function murmur2(bytes: Buffer): number {
  const { length } = bytes;
  const whole = length & ~3;
  let hash = 0x9747b28c ^ length;
  for (let i = 0; i < whole; i += 4) {
    let word = Math.imul(bytes.readInt32LE(i), multiplier);
    word = Math.imul(word ^ (word >>> 24), multiplier);
    hash = Math.imul(hash, multiplier) ^ word;
  }
  if (length > whole) {
    for (let i = length - 1; i >= whole; i--) hash ^= bytes[i]! << ((i - whole) * 8);
    hash = Math.imul(hash, multiplier);
  }
  hash = Math.imul(hash ^ (hash >>> 13), multiplier);
  return hash ^ (hash >>> 15);
}
