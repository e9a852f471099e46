/**
 * What went wrong says what happens next; the engine maps the class, never the text.
 *
 * | class | the engine |
 * |---|---|
 * | TransientError | tries the slice again later, with back-off, not before `retryAfterSeconds` |
 * | PermanentError | ends the run as failed and keeps it in the dead letters with its cause |
 * | SkipRecordError | rejects this one raw record with payload and reason, goes on with the rest |
 * | SettingsError | refuses to start the plugin and says which setting to mend |
 * | BugError | ends the run as failed and raises an alarm: the plugin broke its own contract |
 */
abstract class PluginError extends Error {
  override readonly name = this.constructor.name;
}

export class TransientError extends PluginError {
  readonly retryAfterSeconds: number | undefined;
  constructor(message: string, options: { readonly cause?: unknown; readonly retryAfterSeconds?: number } = {}) {
    super(message, { cause: options.cause });
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

export class PermanentError extends PluginError {}

/**
 * What was asked for is not there: 404 and 410, no such file; in a replay, what was not there when it was read live. The engine
 * treats it as any permanent error; a source may take it for an answer.
 */
export class NotFoundError extends PermanentError {}

export class SkipRecordError extends PluginError {
  /** Where in the raw record: `2019ANA.EVA line 57: play "S7/G"`. */
  readonly where: string | undefined;
  constructor(message: string, options: { readonly cause?: unknown; readonly where?: string } = {}) {
    super(message, { cause: options.cause });
    this.where = options.where;
  }
}

export class SettingsError extends PluginError {
  /** Path of the setting: `seasons.0`. */
  readonly setting: string;
  constructor(setting: string, message: string) {
    super(`${setting}: ${message}`);
    this.setting = setting;
  }
}

export class BugError extends PluginError {}
