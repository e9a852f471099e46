import { createHash } from 'node:crypto';
import { assertLakeAddress, type Lake, type LakeObject } from '@fieldhouse/lake';

/** A lake in memory that also tells the order of what happened. */
export class MemoryLake implements Lake {
  readonly objects = new Map<string, Uint8Array>();

  async put(address: string, bytes: Uint8Array): Promise<LakeObject> {
    assertLakeAddress(address);
    const hash = createHash('sha256').update(bytes).digest('hex');
    this.objects.set(address, bytes);
    return { address, bytes: bytes.byteLength, hash };
  }

  async get(address: string): Promise<Uint8Array | null> {
    return this.objects.get(address) ?? null;
  }

  async versions(): Promise<readonly LakeObject[]> {
    return [];
  }

  async *list(): AsyncIterable<LakeObject> {}
}
