import { AccessModule } from '@fieldhouse/access';
import { DatabaseModule } from '@fieldhouse/database';
import { Health } from '@fieldhouse/observability';
import { StadiumModule, type StadiumNode } from '@fieldhouse/sensor-streaming';
import { Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { StadiumSettings } from './stadium.settings.js';

/** Which modules the node's API is made of. */
@Module({})
export class StadiumAppModule {
  constructor(health: Health, database: DataSource) {
    health.register('database', async () => {
      await database.query('select 1');
    });
  }

  static forRoot({ access, database }: StadiumSettings, url: string, node: StadiumNode): DynamicModule {
    return {
      module: StadiumAppModule,
      imports: [
        DatabaseModule.forRoot({ url, poolSize: database.DATABASE_POOL_SIZE, statementTimeoutSeconds: 20 }),
        AccessModule.forRoot({
          demo: access.FIELDHOUSE_DEMO,
          firstAdmin: null,
          sessionIdleHours: access.SESSION_IDLE_HOURS,
          sessionHours: access.SESSION_HOURS,
        }),
        StadiumModule.forRoot(node),
      ],
    };
  }
}
