import { describe, expect, it } from '@jest/globals';
import * as baseball from './baseball/index.js';
import * as domain from './index.js';
import { columnName, type RecordKind } from './record.js';

const isKind = (value: unknown): value is RecordKind =>
  typeof value === 'object' && value !== null && 'table' in value && 'columns' in value;
const exported: readonly unknown[] = [...Object.values(domain), ...Object.values(baseball)];
const kinds = exported.filter(isKind);

describe('record kinds', () => {
  it('have unique names and tables', () => {
    expect(new Set(kinds.map((kind) => kind.kind)).size).toBe(kinds.length);
    expect(new Set(kinds.map((kind) => kind.table)).size).toBe(kinds.length);
  });

  it.each(kinds.map((kind) => [kind.kind, kind] as const))('%s has a natural key that is never null', (_name, kind) => {
    expect(kind.key.length).toBeGreaterThan(0);
    for (const name of kind.key) expect(kind.columns[name]?.nullable).toBeUndefined();
  });

  it.each(kinds.map((kind) => [kind.kind, kind] as const))('%s refers by id columns only', (_name, kind) => {
    const referring = Object.values(kind.columns).filter((column) => column.refersTo);
    expect(referring.filter((column) => column.type !== 'id')).toEqual([]);
  });
});

describe('columnName', () => {
  it('writes camel case in snake case', () => {
    expect(columnName('groundedIntoDoublePlays')).toBe('grounded_into_double_plays');
  });
});
