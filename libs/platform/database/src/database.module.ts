import { Inject, Module, type OnApplicationShutdown, type DynamicModule, type FactoryProvider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { createDataSource, type DatabaseOptions } from './data-source.js';
import { createRecordStore } from './records/bulk-record-store.js';

/** Injects the {@link RecordStore}. */
export const RECORD_STORE = Symbol('RecordStore');

/**
 * Gives every module the `DataSource`, open, and the record store. It does not migrate: that is done once, before the
 * programs start, by `migrate`. Closed last, when nobody uses it any more.
 */
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  static forRoot(options: DatabaseOptions): DynamicModule {
    const dataSource: FactoryProvider = {
      provide: DataSource,
      useFactory: () => createDataSource(options).initialize(),
    };
    const recordStore: FactoryProvider = {
      provide: RECORD_STORE,
      inject: [DataSource],
      useFactory: (opened: DataSource) => createRecordStore(opened),
    };
    const providers = [dataSource, recordStore];
    return { module: DatabaseModule, global: true, providers, exports: providers };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
