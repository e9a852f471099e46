import { AccountEntity } from './entities/account.entity.js';
import { AuditEntryEntity } from './entities/audit-entry.entity.js';
import { CheckpointEntity } from './entities/checkpoint.entity.js';
import { DataImportEntity } from './entities/data-import.entity.js';
import { ExternalReferenceEntity } from './entities/external-reference.entity.js';
import { FindingEntity } from './entities/finding.entity.js';
import { IdentityMergeRowEntity } from './entities/identity-merge-row.entity.js';
import { IdentityMergeEntity } from './entities/identity-merge.entity.js';
import { InstallationEntity } from './entities/installation.entity.js';
import { LoginAttemptEntity } from './entities/login-attempt.entity.js';
import { MetricAlertEntity } from './entities/metric-alert.entity.js';
import { MetricLimitEntity } from './entities/metric-limit.entity.js';
import { PlayerViewEntity } from './entities/player-view.entity.js';
import { ProcessorParametersEntity } from './entities/processor-parameters.entity.js';
import { RawObjectEntity } from './entities/raw-object.entity.js';
import { RejectEntity } from './entities/reject.entity.js';
import { RequestPaceEntity } from './entities/request-pace.entity.js';
import { RoleGrantEntity } from './entities/role-grant.entity.js';
import { RunLogEntity } from './entities/run-log.entity.js';
import { RunEntity } from './entities/run.entity.js';
import { SavedAnalysisEntity } from './entities/saved-analysis.entity.js';
import { ScheduleEntity } from './entities/schedule.entity.js';
import { SeenKeyEntity } from './entities/seen-key.entity.js';
import { SessionEntity } from './entities/session.entity.js';
import { StadiumDeviceEntity } from './entities/stadium-device.entity.js';
import { StreamCheckpointEntity } from './entities/stream-checkpoint.entity.js';
import { WatermarkEntity } from './entities/watermark.entity.js';
import { entityOf } from './records/entity-of.js';
import { recordKinds } from './records/record-kinds.js';

/** Everything that has a table. */
export const entities = [
  ...recordKinds.map((kind) => entityOf(kind)),
  ExternalReferenceEntity,
  IdentityMergeEntity,
  IdentityMergeRowEntity,
  InstallationEntity,
  DataImportEntity,
  SeenKeyEntity,
  RunEntity,
  RunLogEntity,
  CheckpointEntity,
  WatermarkEntity,
  RawObjectEntity,
  RequestPaceEntity,
  RejectEntity,
  FindingEntity,
  ScheduleEntity,
  ProcessorParametersEntity,
  AccountEntity,
  RoleGrantEntity,
  SessionEntity,
  LoginAttemptEntity,
  AuditEntryEntity,
  SavedAnalysisEntity,
  PlayerViewEntity,
  MetricAlertEntity,
  MetricLimitEntity,
  StadiumDeviceEntity,
  StreamCheckpointEntity,
] as const;
