import type { RouteOutput } from '@fieldhouse/contracts';
import { Controller } from '@nestjs/common';
import { RouteHandler } from '../route-handler.decorator.js';
import { RouteRegistry } from '../route-registry.js';
import { openApiDocument } from './document.js';
import { openApi } from './openapi.routes.js';

/** Version of the API's contract: raised when something is taken away. */
const apiVersion = '1';

@Controller()
export class OpenApiController {
  private document: RouteOutput<typeof openApi> | undefined;

  constructor(private readonly registry: RouteRegistry) {}

  @RouteHandler(openApi)
  read(): RouteOutput<typeof openApi> {
    this.document ??= openApiDocument(this.registry.all(), apiVersion) as RouteOutput<typeof openApi>;
    return this.document;
  }
}
