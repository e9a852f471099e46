import type { Admin } from 'kafkajs';

/** What a group has noted, by partition; partitions without a note are missing. */
export async function groupOffsets(admin: Admin, topic: string, group: string): Promise<ReadonlyMap<number, number>> {
  const answers = await admin.fetchOffsets({ groupId: group, topics: [topic] });
  const partitions = answers.flatMap((answer) => answer.partitions);
  return new Map(
    partitions
      .map(({ partition, offset }) => [partition, Number(offset)] as const)
      .filter(([, offset]) => offset >= 0)
      .sort(([a], [b]) => a - b),
  );
}

/** A partition's first offset and the one that its next record will have. */
export async function endsOf(admin: Admin, topic: string, partition: number): Promise<{ low: number; high: number }> {
  const ends = (await admin.fetchTopicOffsets(topic)).find((each) => each.partition === partition);
  if (ends === undefined) throw new Error(`Kafka does not tell of partition ${partition} of ${topic}`);
  return { low: Number(ends.low), high: Number(ends.high) };
}
