import { analysisRoutes } from '@fieldhouse/contracts';
import { ApiError, callerOf, RouteHandler, type RouteCall } from '@fieldhouse/http';
import { Controller } from '@nestjs/common';
import { SavedAnalyses } from './saved-analyses.js';

@Controller()
export class AnalysesController {
  constructor(private readonly saved: SavedAnalyses) {}

  @RouteHandler(analysisRoutes.analyses)
  async list(call: RouteCall<typeof analysisRoutes.analyses>) {
    return { analyses: await this.saved.list(callerOf(call).id) };
  }

  @RouteHandler(analysisRoutes.saveAnalysis)
  save(call: RouteCall<typeof analysisRoutes.saveAnalysis>) {
    const { title, address } = call.body;
    return this.saved.save(callerOf(call).id, title, address);
  }

  @RouteHandler(analysisRoutes.deleteAnalysis)
  async delete(call: RouteCall<typeof analysisRoutes.deleteAnalysis>): Promise<void> {
    if (!(await this.saved.delete(callerOf(call).id, call.params.analysis)))
      throw new ApiError(
        404,
        'access.unknown-analysis',
        'No such analysis',
        'You have not saved an analysis of this id.',
      );
  }
}
