import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { answerShapeOf } from './answer-shape.js';
import { declaredFields } from './declared-fields.js';
import { jsonSchemaOf } from './json-schema.js';

const club = z.object({ id: z.string(), name: z.string() }).meta({ id: 'DeclaredClub' });
const answer = z.object({
  rows: z.array(
    z.object({
      club: club.nullable(),
      note: z.string().optional(),
      values: z.record(z.string(), z.number().nullable()),
    }),
  ),
  bases: z.tuple([club.nullable(), club.nullable()]),
});

function fieldsOf(schema: z.ZodType) {
  const shape = answerShapeOf(jsonSchemaOf(schema, 'output'));
  if (shape === undefined) throw new Error('has not one shape');
  return declaredFields(shape);
}

const right = {
  rows: [
    { club: { id: '1', name: 'A' }, values: { avg: 0.3, ops: null } },
    { club: null, note: 'x', values: {} },
  ],
  bases: [null, { id: '2', name: 'B' }],
};
const secret = { hash: 'hush' };

describe('declared fields', () => {
  it('lets an answer through as it is where it has no other field', () => {
    expect(fieldsOf(answer).hasNoOther(right)).toBe(true);
    expect(fieldsOf(answer).copy(right)).toEqual(right);
  });

  it.each([
    ['at the top', { ...right, secret }],
    ['in a row', { ...right, rows: [{ ...right.rows[0], secret }] }],
    ['instead of a missing optional one', { ...right, rows: [{ club: null, hush: 1, values: {} }] }],
    ['in a named part', { ...right, rows: [{ club: { id: '1', name: 'A', hash: 'hush' }, values: {} }] }],
    ['in place of a text', { ...right, rows: [{ club: { id: '1', name: secret }, values: {} }] }],
    ['in place of a number of a map', { ...right, rows: [{ club: null, values: { avg: secret } }] }],
    ['in a tuple', { ...right, bases: [{ id: '1', name: 'A', hash: 'hush' }, null] }],
    ['as a list in place of an object', { ...right, rows: [[secret]] }],
  ])('finds a field that nobody declared %s, and leaves it out', (_, value) => {
    expect(fieldsOf(answer).hasNoOther(value)).toBe(false);
    expect(JSON.stringify(fieldsOf(answer).copy(value))).not.toContain('hush');
  });

  it('leaves unions to the contract itself', () => {
    const union = z.object({
      event: z.discriminatedUnion('kind', [z.object({ kind: z.literal('a') }), club.extend({ kind: z.literal('b') })]),
    });
    expect(answerShapeOf(jsonSchemaOf(union, 'output'))).toBeUndefined();
  });
});
