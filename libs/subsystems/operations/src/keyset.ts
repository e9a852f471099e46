import { ApiError } from '@fieldhouse/http';
import { LessThan, type FindOptionsWhere, type ObjectLiteral } from 'typeorm';

/** Where a list that is ordered by an instant and an id, newest first, goes on. */
export interface Keyset {
  readonly at: Date;
  readonly id: string;
}

export function writeKeyset({ at, id }: Keyset): string {
  return Buffer.from(`${at.getTime()}/${id}`).toString('base64url');
}

/** @throws ApiError a cursor that this list never gave */
export function readKeyset(cursor: string): Keyset {
  const [milliseconds, id] = Buffer.from(cursor, 'base64url').toString().split('/');
  const at = new Date(Number(milliseconds));
  if (id === undefined || Number.isNaN(at.getTime()))
    throw new ApiError(
      400,
      'operations.unknown-cursor',
      'Unknown cursor',
      'This cursor is not one of this list; begin without one.',
    );
  return { at, id };
}

/** The filter, once for each way to come after the keyset. */
export function after<Row extends ObjectLiteral>(
  filter: FindOptionsWhere<Row>,
  instant: keyof Row & string,
  cursor: string | undefined,
): FindOptionsWhere<Row>[] {
  if (cursor === undefined) return [filter];
  const { at, id } = readKeyset(cursor);
  return [
    { ...filter, [instant]: LessThan(at) },
    { ...filter, [instant]: at, id: LessThan(id) },
  ];
}

/** A page of rows that were asked for with one more than it shows, and the cursor of the next. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => Keyset,
): { readonly shown: readonly Row[]; readonly nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { shown, nextCursor: rows.length > limit && last !== undefined ? writeKeyset(keyOf(last)) : null };
}
