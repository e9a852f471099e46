import type { ColumnType, RecordKind } from '@fieldhouse/domain';
import type { Completeness } from './source.js';

const textual: ReadonlySet<ColumnType> = new Set(['id', 'string', 'date'] as const);

/** What is wrong with what a feed says is complete, for people; null: nothing. */
export function completenessFault({ complete, where }: Completeness, emits: readonly RecordKind[]): string | null {
  const { kind, entity, columns } = complete;
  if (!emits.some((emitted) => emitted.kind === kind)) return `says that "${kind}" is complete, which it does not emit`;
  if (entity !== undefined) return `says that "${kind}" is complete; other rows may refer to one, so none is taken out`;
  const names = Object.keys(where);
  if (names.length === 0) return `says that "${kind}" is complete everywhere; name the values where it is`;
  const unknown = names.find((name) => !textual.has(columns[name]?.type ?? 'text'));
  return unknown === undefined
    ? null
    : `says that "${kind}" is complete by "${unknown}", which is no text, id or date of it`;
}
