export { systemClock, type HostClock } from './context/host-clock.js';
export { DatabasePaceBook } from './context/http/database-pace-book.js';
export { HostPace } from './context/http/host-pace.js';
export type { LiveWorld } from './context/source-context.js';
export type { AskingParts, EngineParts } from './engine.parts.js';
export { HostFault } from './host/host.error.js';
export type {
  CatchUp,
  InstalledProcessor,
  InstalledSource,
  Installation,
  Plugin,
  ProcessorSettings,
  ScheduleSpec,
} from './host/installation.js';
export { jobHandler, type JobHandler } from './host/job-checks.js';
export { createPluginHost, installationOf, type HostDeclaration, type PluginHost } from './host/plugin-host.js';
export { checkSettings, type CheckedSettings, type SettingsFaultAt } from './host/settings-check.js';
export { importProgress, type ImportProgress } from './imports/import-progress.js';
export { importInstallation, type ImportRequest, type ImportTicket } from './imports/importer.js';
export { previewImport, type FeedPreview } from './imports/preview.js';
export { retryRun, retryRuns, type RetriedRuns } from './imports/retry-runs.js';
export { cancelImport, cancelRun, RunActionError } from './imports/run-actions.js';
export { troubleOf, type DatabaseTrouble } from './ledger/transaction.js';
export { createPipelineMeters, type PipelineMeters } from './pipeline.meters.js';
export { pipelineJobs, planJob, sliceJob } from './pipeline.jobs.js';
export { Pipeline } from './pipeline.js';
export {
  changeParameters,
  parametersInUse,
  ParametersError,
  type ParametersChange,
  type ParametersInUse,
} from './processing/parameters.js';
export { recompute } from './processing/recompute.js';
export { promiseOf, type FreshnessPromise } from './schedules/freshness-promise.js';
export { nextFiring } from './schedules/schedule-times.js';
export { sourceSettings, type SourceSettings } from './source.settings.js';
export { DatabaseCheckpoints } from './stream-processing/database-checkpoints.js';
export type {
  PartitionCounts,
  PartitionStep,
  Settled,
  StreamSpec,
  Told,
} from './stream-processing/partition-stream.js';
export { StreamChain, type ChainLink } from './stream-processing/stream-chain.js';
export {
  FencedError,
  type StreamCheckpoint,
  type StreamCheckpoints,
} from './stream-processing/stream-checkpoints.port.js';
export { StreamMember, type StreamOutlets } from './stream-processing/stream-member.js';
export type { Arrived } from './stream-processing/track.js';
export { runStream } from './stream-feeds/stream-runner.js';
export { standardTuning, type Tuning } from './tuning.js';
export { stuckRuns } from './watch/run-watch.js';
export { watchSchedules } from './watch/schedule-watch.js';
