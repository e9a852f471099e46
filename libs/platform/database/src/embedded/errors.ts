/** Why the embedded PostgreSQL could not be started; the message says where and what to do. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}

/** Turns what PostgreSQL printed into a sentence with a way out. */
export function explainFailure(doing: string, folder: string, output: readonly string[]): EmbeddedPostgresError {
  const text = output.join('\n');
  const tail = output.slice(-8).join('\n');
  if (/No space left on device|ENOSPC/.test(text)) {
    return new EmbeddedPostgresError(
      `The disk is full: ${doing} needs room in ${folder}. Free some space and start again.`,
    );
  }
  if (/Permission denied|Operation not permitted/.test(text)) {
    return new EmbeddedPostgresError(
      `PostgreSQL may not use ${folder} (${doing}). Give the folder to the user that starts Fieldhouse.\n${tail}`,
    );
  }
  if (/Address already in use/.test(text)) {
    return new EmbeddedPostgresError(`The port for the embedded PostgreSQL is taken. Choose another port.\n${tail}`);
  }
  return new EmbeddedPostgresError(
    `PostgreSQL failed (${doing}) on ${folder}. If its data are damaged, restore a backup, or move the folder away ` +
      `to begin with an empty database. It said:\n${tail}`,
  );
}
