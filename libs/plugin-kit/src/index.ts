export { completenessFault } from './completeness-fault.js';
export type {
  ArchiveEntry,
  Clock,
  Files,
  HttpOptions,
  Log,
  PluginContext,
  PluginMetrics,
  PoliteHttp,
  RawObject,
  SourceContext,
} from './context.js';
export { csvFields, csvLines, csvRows, type CsvLine } from './csv.js';
export { BugError, NotFoundError, PermanentError, SettingsError, SkipRecordError, TransientError } from './errors.js';
export { readJson } from './json.js';
export {
  defineProcessor,
  type InputRow,
  type Processor,
  type ProcessorInput,
  type ProcessorManifest,
  type Step,
  type Windows,
} from './processor.js';
export { defineRanks, type Ranking, type RanksState } from './ranks.processor.js';
export {
  afterFile,
  fileCursor,
  fileSlices,
  jsonOfFile,
  textOfFile,
  type FileCursor,
  type FileSlice,
} from './recorded-files.js';
export { defineSeasonLines, type SeasonLinesState } from './season-lines.processor.js';
export { isSecret, secret } from './secret.js';
export {
  formTexts,
  readForm,
  secretTexts,
  settingsForm,
  type FormField,
  type FormFieldType,
  type FormTexts,
} from './settings-form.js';
export {
  defineFeed,
  defineSource,
  defineStreamFeed,
  type BatchFeed,
  type CheckResult,
  type Delivery,
  type Feed,
  type Finding,
  type Completeness,
  type IdentityClaim,
  type RecordSubject,
  type RequestRate,
  type Slice,
  type Source,
  type SourceManifest,
  type StreamFeed,
  type Translated,
} from './source.js';
export { keySetting, leagueSetting } from './league-setting.js';
export { isDay, TableRow } from './table-row.js';
