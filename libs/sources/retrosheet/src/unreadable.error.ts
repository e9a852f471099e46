/**
 * A reason why a game cannot be understood. Whoever knows the file and the line turns it into a SkipRecordError;
 * it never leaves `parseGame`.
 */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}
