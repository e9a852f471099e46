import { Module, type DynamicModule } from '@nestjs/common';
import { Health } from './health.js';
import { Metrics } from './metrics.js';
import type { Observability } from './observability.js';

/** Injects the program's `Logger`. */
export const LOGGER = Symbol('Logger');
/** Injects the program's `Scrub`. */
export const SCRUB = Symbol('Scrub');

/** Makes a program's logger, metrics and health injectable everywhere. */
@Module({})
export class ObservabilityModule {
  static forRoot({ logger, metrics, health, scrub }: Observability): DynamicModule {
    return {
      module: ObservabilityModule,
      global: true,
      providers: [
        { provide: LOGGER, useValue: logger },
        { provide: SCRUB, useValue: scrub },
        { provide: Metrics, useValue: metrics },
        { provide: Health, useValue: health },
      ],
      exports: [LOGGER, SCRUB, Metrics, Health],
    };
  }
}
