export interface ApiErrorOptions {
  /** One a wrong field. */
  readonly faults?: readonly { readonly where: string; readonly message: string }[];
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number;
  readonly cause?: unknown;
}

/** An answer that is not the one asked for, as the caller reads it. Everything in it is public, the cause excepted. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly faults: readonly { readonly where: string; readonly message: string }[] | undefined;
  readonly retryAfter: number | undefined;

  /**
   * @param status 4xx or 503
   * @param code stable, for programs: `league.unknown-season`
   * @param title the kind of problem in a few words
   * @param detail what is wrong with this request, where, and what to do
   */
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    options: ApiErrorOptions = {},
  ) {
    super(`${code}: ${detail}`, { cause: options.cause });
    this.faults = options.faults;
    this.retryAfter = options.retryAfter;
  }
}
