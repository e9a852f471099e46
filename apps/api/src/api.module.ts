import { AccessModule } from '@fieldhouse/access';
import { DatabaseModule } from '@fieldhouse/database';
import { baseball } from '@fieldhouse/domain/baseball';
import { hockey } from '@fieldhouse/domain/hockey';
import { LeagueModule } from '@fieldhouse/league';
import {
  BaseballGamesModule,
  InjuryExplorerModule,
  InjuryReviewModule,
  InjuryWindowsModule,
  mlbInstallations,
  mlbPlugins,
  mlbSources,
} from '@fieldhouse/mlb-batch';
import { HockeyModule, nhlInstallations, nhlPlugins, nhlProcessorSettings } from '@fieldhouse/nhl-worker';
import { Health } from '@fieldhouse/observability';
import { OperationsModule } from '@fieldhouse/operations';
import { createPluginHost } from '@fieldhouse/pipeline';
import { startQueue } from '@fieldhouse/queue';
import { Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ApiSettings } from './api.settings.js';

/** No page waits longer than this for the database; longer work belongs to the worker. */
const longestStatementSeconds = 20;

/** A sport joins by a line here and its own module below. */
const sports = [baseball, hockey];

/** The composition root: which modules the API is made of, and with what they are set up. */
@Module({})
export class ApiModule {
  constructor(health: Health, database: DataSource) {
    health.register('database', async () => {
      await database.query('select 1');
    });
  }

  /** @throws HostFault the plugins or their settings do not fit: the worker would not run them either */
  static forRoot(settings: ApiSettings, databaseUrl: string): DynamicModule {
    const { access, database, sources } = settings;
    const host = createPluginHost({
      plugins: [...mlbPlugins, ...nhlPlugins],
      installations: [
        ...mlbInstallations(mlbSources(sources, settings['mlb-batch'])),
        ...nhlInstallations(sources, settings['nhl-worker']),
      ],
      processorSettings: nhlProcessorSettings(sources, settings['nhl-worker']),
    });
    const { FIELDHOUSE_ADMIN_EMAIL: email, FIELDHOUSE_ADMIN_PASSWORD: password } = access;
    return {
      module: ApiModule,
      imports: [
        DatabaseModule.forRoot({
          url: databaseUrl,
          poolSize: database.DATABASE_POOL_SIZE,
          statementTimeoutSeconds: Math.min(
            longestStatementSeconds,
            database.DATABASE_STATEMENT_TIMEOUT_SECONDS || Infinity,
          ),
        }),
        AccessModule.forRoot({
          demo: access.FIELDHOUSE_DEMO,
          firstAdmin: email === undefined || password === undefined ? null : { email, password },
          sessionIdleHours: access.SESSION_IDLE_HOURS,
          sessionHours: access.SESSION_HOURS,
        }),
        LeagueModule.forRoot({ sports }),
        BaseballGamesModule,
        InjuryExplorerModule,
        InjuryWindowsModule,
        InjuryReviewModule.forRoot({ host }),
        HockeyModule,
        OperationsModule.forRoot({
          host,
          openQueue: () => startQueue(settings.queue, databaseUrl),
        }),
      ],
    };
  }
}
