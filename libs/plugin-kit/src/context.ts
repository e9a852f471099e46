/** All that a plugin may touch of the world. Nothing is global: no fetch, no file system, no environment, no `Date.now()`. */
export interface PluginContext<Settings = unknown> {
  readonly settings: Settings;
  /** Aborts when the run is cancelled or the program stops; a plugin stops within a second. */
  readonly signal: AbortSignal;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: PluginMetrics;
}

export interface SourceContext<Settings = unknown> extends PluginContext<Settings> {
  readonly http: PoliteHttp;
  readonly files: Files;
}

export interface Clock {
  now(): Date;
}

/** Structured log lines; secret settings are redacted by the host. */
export interface Log {
  info(message: string, fields?: Readonly<Record<string, unknown>>): void;
  warn(message: string, fields?: Readonly<Record<string, unknown>>): void;
}

export interface PluginMetrics {
  /** Adds to a counter of this plugin; the name in base units: `pages`, `bytes`. */
  count(name: string, by?: number): void;
}

/**
 * HTTP as a good guest: declared hosts only, at the declared rate, `Retry-After` honoured, private addresses refused also
 * after a redirect. What upstream answered is in the lake before this returns (raw first); in a replay the same call reads
 * the lake and there is no network at all.
 *
 * @throws TransientError 429 and 5xx after the polite retries, resets, time-outs, truncated bodies
 * @throws NotFoundError 404 and 410
 * @throws PermanentError other 4xx, a host not declared, a private address, a body over the size limit
 */
export interface PoliteHttp {
  get(url: string, options?: HttpOptions): Promise<RawObject>;
}

export interface HttpOptions {
  /** Address in the lake below the plugin's own folder; default made from the URL. Monthly objects: `transactions/201907.json`. */
  readonly as?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * What a run of the same import has read from this address is good enough: it is read again from the lake, and upstream is not
   * asked twice in a night. What was planned with counts too, and what a run of the same worker process asks for just now: it is
   * waited for. Of what another process reads, this one knows once it is committed, so that two workers may ask the same at the
   * same time. That there is nothing at the address is known as long as the run that was told so goes on, in its process.
   * Default: upstream is asked.
   */
  readonly reuse?: boolean;
  /** Refuse an answer that is not of this media type with a TransientError: an HTML error page is no data. */
  readonly expect?: string;
}

/** The folder or zip archive that the settings name (see `Source.files`), read only. In a replay: what of it is in the lake. */
export interface Files {
  /** Paths below the root with "/" between parts, sorted; `match` filters by regular expression. */
  list(match?: RegExp): Promise<readonly string[]>;
  /**
   * @throws NotFoundError no such file
   * @throws PermanentError a path that leaves the root, over the size limit
   */
  read(path: string): Promise<RawObject>;
}

/** Bytes as upstream said them, already in the lake. */
export interface RawObject {
  /** Where in the lake, below the plugin's folder. */
  readonly address: string;
  /** SHA-256 of the bytes, hex. */
  readonly hash: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string | null;
  /** Decoded text without a byte-order mark; default: UTF-8, and Windows-1252 where that is not valid UTF-8. */
  text(encoding?: string): string;
  /**
   * The entries of a zip archive, with limits on entries, unpacked size and ratio, and no path outside; gzip is one entry.
   * @throws PermanentError not an archive, or over a limit
   */
  unpack(): Promise<readonly ArchiveEntry[]>;
}

export interface ArchiveEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
  text(encoding?: string): string;
}
