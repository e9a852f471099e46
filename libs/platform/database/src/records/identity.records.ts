import { defineRecord } from '@fieldhouse/domain';

// The identity tables as kinds, so that the store writes them in bulk like any other; their entity classes are in
// `entities/`.

export const externalReference = defineRecord({
  kind: 'external-reference',
  table: 'external_reference',
  key: ['kind', 'issuer', 'externalId'],
  columns: {
    kind: { type: 'string', length: 20 },
    issuer: { type: 'string', length: 60 },
    externalId: { type: 'string', length: 100 },
    entityId: { type: 'id', nullable: true },
    state: { type: 'string', length: 20 },
    evidence: { type: 'text', nullable: true },
    name: { type: 'string', nullable: true },
    at: { type: 'instant' },
  },
});

export const identityMerge = defineRecord({
  kind: 'identity-merge',
  table: 'identity_merge',
  key: ['id'],
  columns: {
    id: { type: 'id' },
    kind: { type: 'string', length: 20 },
    keptId: { type: 'id' },
    mergedId: { type: 'id' },
    evidence: { type: 'text' },
    at: { type: 'instant' },
    undoneAt: { type: 'instant', nullable: true },
  },
});

export const identityMergeRow = defineRecord({
  kind: 'identity-merge-row',
  table: 'identity_merge_row',
  key: ['mergeId', 'position'],
  columns: {
    mergeId: { type: 'id' },
    position: { type: 'int' },
    tableName: { type: 'string', length: 64 },
    change: { type: 'string', length: 20 },
    columnName: { type: 'string', length: 64, nullable: true },
    rowKey: { type: 'json' },
    before: { type: 'json', nullable: true },
  },
});
