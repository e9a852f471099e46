import { Module } from '@nestjs/common';
import { IdentitiesQuery } from './identities.query.js';
import { OperationsController } from './operations.controller.js';
import { RejectsQuery } from './rejects.query.js';
import { RunsQuery } from './runs.query.js';

/** What operators see of the engine: runs, rejects, identities. Needs a `DataSource` and the `AuditLog` in the program. */
@Module({
  controllers: [OperationsController],
  providers: [RunsQuery, RejectsQuery, IdentitiesQuery],
})
export class OperationsModule {}
