import { createHash, randomUUID } from 'node:crypto';
import { SavedAnalysisEntity } from '@fieldhouse/database';
import { ApiError } from '@fieldhouse/http';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ACCESS_OPTIONS, nowOf, type AccessOptions } from '../access-options.js';

export interface AnalysisView {
  readonly id: string;
  readonly title: string;
  readonly address: string;
  readonly createdAt: string;
}

/** More than anybody looks through. */
const mostOfAnAccount = 500;

/** Pages that people want to find again; each sees the own ones alone. */
@Injectable()
export class SavedAnalyses {
  constructor(
    private readonly database: DataSource,
    @Inject(ACCESS_OPTIONS) private readonly options: AccessOptions,
  ) {}

  /** Newest first. */
  async list(accountId: string): Promise<AnalysisView[]> {
    const order = { createdAt: 'DESC', id: 'DESC' } as const;
    const rows = await this.database.manager.find(SavedAnalysisEntity, { where: { accountId }, order });
    return rows.map(viewOf);
  }

  /** @throws ApiError 409 where there are so many that one has to go first */
  async save(accountId: string, title: string, address: string): Promise<AnalysisView> {
    const addressHash = createHash('sha256').update(address).digest('hex');
    const { manager } = this.database;
    const known = await manager.findOneBy(SavedAnalysisEntity, { accountId, addressHash });
    if (known === null && (await manager.countBy(SavedAnalysisEntity, { accountId })) >= mostOfAnAccount)
      throw new ApiError(
        409,
        'access.too-many-analyses',
        'Too many saved analyses',
        `You have saved ${mostOfAnAccount}; delete one first.`,
      );
    const id = known?.id ?? randomUUID();
    const row = { id, accountId, title, address, addressHash, createdAt: known?.createdAt ?? nowOf(this.options) };
    await manager.upsert(SavedAnalysisEntity, row, ['accountId', 'addressHash']);
    return viewOf(await manager.findOneByOrFail(SavedAnalysisEntity, { accountId, addressHash }));
  }

  /** False where the account has none of this id. */
  async delete(accountId: string, id: string): Promise<boolean> {
    const { affected } = await this.database.manager.delete(SavedAnalysisEntity, { id, accountId });
    return (affected ?? 0) > 0;
  }
}

const viewOf = ({ id, title, address, createdAt }: SavedAnalysisEntity): AnalysisView => ({
  id,
  title,
  address,
  createdAt: createdAt.toISOString(),
});
