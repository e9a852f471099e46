import type { PluginHost } from '@fieldhouse/pipeline';
import { Module, type DynamicModule } from '@nestjs/common';
import { InjuryMap, PLUGIN_HOST } from './injury-map.js';
import { ReviewController } from './review.controller.js';
import { UnmatchedQuery } from './unmatched.query.js';

/** What operators do about injuries. Needs the `ReadModelModule` and the `AuditLog` in the program. */
@Module({})
export class InjuryReviewModule {
  static forRoot({ host }: { readonly host: PluginHost }): DynamicModule {
    return {
      module: InjuryReviewModule,
      controllers: [ReviewController],
      providers: [{ provide: PLUGIN_HOST, useValue: host }, InjuryMap, UnmatchedQuery],
    };
  }
}
