import { ApiError } from '@fieldhouse/http';

/** Where a page ends, as text for an address: the sort key of its last row. */
export const cursorOf = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/**
 * The sort key that a cursor stands for.
 * @param example a key of the list's shape: number or text in each place
 * @throws ApiError 400 where the cursor is not from this list
 */
export function keyOfCursor<const Key extends readonly (string | number)[]>(
  cursor: string,
  example: Key,
): { readonly [At in keyof Key]: Key[At] extends number ? number : string } {
  const key = parsed(cursor);
  const fits =
    Array.isArray(key) && key.length === example.length && key.every((part, at) => typeof part === typeof example[at]);
  if (!fits) {
    throw new ApiError(
      400,
      'league.bad-cursor',
      'Bad cursor',
      'The cursor is not from this list: take "nextCursor" of its last answer, or leave it out to begin at the start.',
    );
  }
  return key as never;
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
