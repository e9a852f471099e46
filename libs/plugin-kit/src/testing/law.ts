/** One thing that every plugin holds to. Gives what is wrong, a sentence each; nothing: the law holds. */
export interface Law<Subject> {
  /** As in the plugin guide: K01 to K13. */
  readonly id: string;
  /** Completes "this plugin ...". */
  readonly title: string;
  violations(subject: Subject): Promise<readonly string[]> | readonly string[];
}

/** The message of whatever was thrown, with its class: what a violation quotes. */
export function said(error: unknown): string {
  return error instanceof Error ? `${error.constructor.name}: ${error.message}` : `${typeof error} ${String(error)}`;
}
