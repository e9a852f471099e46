export { createDataSource, type DatabaseOptions } from './data-source.js';
export { DatabaseModule, RECORD_STORE } from './database.module.js';
export { databaseSettings, type DatabaseSettings } from './database.settings.js';
export { AccountEntity } from './entities/account.entity.js';
export { AuditEntryEntity } from './entities/audit-entry.entity.js';
export { CheckpointEntity } from './entities/checkpoint.entity.js';
export { DataImportEntity, type ImportFeed, type ImportMode, type PinnedSlice } from './entities/data-import.entity.js';
export { ExternalReferenceEntity } from './entities/external-reference.entity.js';
export { FindingEntity } from './entities/finding.entity.js';
export { IdentityMergeRowEntity } from './entities/identity-merge-row.entity.js';
export { IdentityMergeEntity } from './entities/identity-merge.entity.js';
export { InstallationEntity } from './entities/installation.entity.js';
export { LoginAttemptEntity } from './entities/login-attempt.entity.js';
export { MetricAlertEntity } from './entities/metric-alert.entity.js';
export { MetricLimitEntity } from './entities/metric-limit.entity.js';
export { PlayerViewEntity } from './entities/player-view.entity.js';
export { ProcessorParametersEntity } from './entities/processor-parameters.entity.js';
export { RawObjectEntity } from './entities/raw-object.entity.js';
export { RejectEntity } from './entities/reject.entity.js';
export { RequestPaceEntity } from './entities/request-pace.entity.js';
export { RoleGrantEntity } from './entities/role-grant.entity.js';
export { RunLogEntity } from './entities/run-log.entity.js';
export {
  RunEntity,
  type KindCounts,
  type RunState,
  type RunTrigger,
  type Touched,
  type TouchedPartition,
} from './entities/run.entity.js';
export { SavedAnalysisEntity } from './entities/saved-analysis.entity.js';
export { ScheduleEntity } from './entities/schedule.entity.js';
export { SeenKeyEntity } from './entities/seen-key.entity.js';
export { SessionEntity } from './entities/session.entity.js';
export { StadiumDeviceEntity } from './entities/stadium-device.entity.js';
export { StreamCheckpointEntity } from './entities/stream-checkpoint.entity.js';
export { WatermarkEntity } from './entities/watermark.entity.js';
export { metricSql, type CountExpression, type DatabaseType } from './metric-sql.js';
export { migrate, migrateUp } from './migrate.js';
export type {
  ClaimResult,
  MergedEntity,
  PartitionOf,
  RecordStore,
  RefusedRow,
  RemovedRow,
  SameClaim,
  Told,
  Whole,
  WriteCounts,
  WriteResult,
} from './record-store.port.js';
export { createRecordStore } from './records/bulk-record-store.js';
export { entityOf, type StoredRow } from './records/entity-of.js';
export { recordKinds } from './records/record-kinds.js';
export { externalReference } from './records/identity.records.js';
