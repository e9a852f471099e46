import { overviewRoutes } from '@fieldhouse/contracts';
import { RouteHandler } from '@fieldhouse/http';
import { Controller } from '@nestjs/common';
import { OverviewQuery } from './overview.query.js';

/** The API of the operators' first page. */
@Controller()
export class OverviewController {
  constructor(private readonly query: OverviewQuery) {}

  @RouteHandler(overviewRoutes.overview)
  overview() {
    return this.query.view();
  }
}
