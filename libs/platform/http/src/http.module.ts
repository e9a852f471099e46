import { Module, type DynamicModule } from '@nestjs/common';
import { OpenApiController } from './openapi/openapi.controller.js';
import { RouteRegistry } from './route-registry.js';

/** What an API serves of itself: its own description. */
@Module({})
export class HttpModule {
  static forRoot(registry: RouteRegistry): DynamicModule {
    return {
      module: HttpModule,
      global: true,
      controllers: [OpenApiController],
      providers: [{ provide: RouteRegistry, useValue: registry }],
      exports: [RouteRegistry],
    };
  }
}
