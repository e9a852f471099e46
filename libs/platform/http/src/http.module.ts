import { Injectable, Module, Optional, type DynamicModule } from '@nestjs/common';
import { Authenticator } from './account.js';
import { OpenApiController } from './openapi/openapi.controller.js';
import { RouteRegistry } from './route-registry.js';

/** The program's authenticator, where a global module provides one. */
@Injectable()
export class InstalledAuthenticator {
  constructor(@Optional() readonly authenticator?: Authenticator) {}
}

/** What an API serves of itself: its own description. */
@Module({})
export class HttpModule {
  static forRoot(registry: RouteRegistry): DynamicModule {
    return {
      module: HttpModule,
      global: true,
      controllers: [OpenApiController],
      providers: [InstalledAuthenticator, { provide: RouteRegistry, useValue: registry }],
      exports: [RouteRegistry],
    };
  }
}
