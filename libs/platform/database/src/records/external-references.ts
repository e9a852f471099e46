import { defineRecord } from '@fieldhouse/domain';

/** External references as rows that the store writes like any other; the entity class is `ExternalReferenceEntity`. */
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
