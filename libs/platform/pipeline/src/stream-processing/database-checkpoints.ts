import { StreamCheckpointEntity } from '@fieldhouse/database';
import type { DataSource } from 'typeorm';
import { transact } from '../ledger/transaction.js';
import type { PartitionState } from './partition-stream.js';
import { FencedError, type StreamCheckpoint, type StreamCheckpoints } from './stream-checkpoints.port.js';

/** Checkpoints in the node's database. */
export class DatabaseCheckpoints implements StreamCheckpoints {
  readonly #database: DataSource;

  constructor(database: DataSource) {
    this.#database = database;
  }

  async load(stream: string, partition: number): Promise<StreamCheckpoint | null> {
    const found = await this.#database.manager.findOneBy(StreamCheckpointEntity, { stream, partition });
    return found && { next: found.next, state: found.state as PartitionState };
  }

  async save(stream: string, partition: number, after: number | null, checkpoint: StreamCheckpoint): Promise<void> {
    const key = { stream, partition };
    await transact(this.#database, async (manager) => {
      const newest = await manager.findOne(StreamCheckpointEntity, {
        where: key,
        select: { next: true },
        lock: { mode: 'pessimistic_write' },
      });
      if ((newest?.next ?? null) !== after)
        throw new FencedError(
          `partition ${partition} of "${stream}" is computed elsewhere; begin again at its checkpoint`,
        );
      const values = { next: checkpoint.next, state: checkpoint.state as object, savedAt: new Date() };
      if (newest === null) await manager.insert(StreamCheckpointEntity, { ...key, ...values });
      else await manager.update(StreamCheckpointEntity, key, values);
    });
  }
}
