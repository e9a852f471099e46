/** One thing that every plugin holds to. Gives what is wrong, a sentence each; nothing: the law holds. */
export interface Law<Subject> {
  /** As in the plugin guide: K01 to K13. */
  readonly id: string;
  /** Completes "this plugin ...". */
  readonly title: string;
  violations(subject: Subject): Promise<readonly string[]> | readonly string[];
}

/** Fails the test with what is wrong and nothing else: a diff of lists and a line of the suite would hide what to mend. */
export async function hold<Subject>(law: Law<Subject>, subject: Subject): Promise<void> {
  const violations = await law.violations(subject);
  if (violations.length === 0) return;
  const error = new Error(violations.map((violation) => `- ${violation}`).join('\n'));
  error.stack = `What to mend (${law.id}):\n${error.message}`;
  throw error;
}

/** The message of whatever was thrown, with its class: what a violation quotes. */
export function said(error: unknown): string {
  return error instanceof Error ? `${error.constructor.name}: ${error.message}` : `${typeof error} ${String(error)}`;
}
