import { describe, expect, it } from '@jest/globals';
import { secret, TransientError } from '@fieldhouse/plugin-kit';
import * as fc from 'fast-check';
import { z } from 'zod';
import { createRedaction } from './redaction.js';
import { secretValues } from './secret-values.js';

const field = { title: 'T', description: 'D' };

describe('secrets of settings', () => {
  it('are found wherever they stand', () => {
    const schema = z.object({
      a: secret(field),
      b: secret(field).optional(),
      c: secret(field).nullable().default(null),
      nested: z.object({ list: z.array(z.object({ d: secret(field), open: z.string() })) }),
      either: z.union([z.object({ e: secret(field) }), z.object({ other: z.string() })]),
      map: z.record(z.string(), secret(field)),
      open: z.string(),
    });
    const settings = {
      a: 'A1',
      c: 'C1',
      nested: { list: [{ d: 'D1', open: 'seen' }] },
      either: { e: 'E1' },
      map: { x: 'F1' },
      open: 'seen too',
    };
    expect([...secretValues(schema, settings)].sort()).toEqual(['A1', 'C1', 'D1', 'E1', 'F1']);
  });
});

describe('redaction', () => {
  it('[S07] leaves no secret in any text, value or error, however the plugin spelled it', () => {
    const anySecret = fc.string({ minLength: 4, maxLength: 20, unit: 'grapheme-ascii' });
    fc.assert(
      fc.property(anySecret, fc.string(), (value, around) => {
        const { text, value: clean, error } = createRedaction([value]);
        const spelled = [
          value,
          encodeURIComponent(value),
          Buffer.from(value).toString('base64'),
          new URL(`https://h/?k=${value.replaceAll('#', '%23')}`).search,
        ];
        for (const one of spelled) {
          const said = around + one + around;
          expect(text(said)).not.toContain(one);
          expect(JSON.stringify(clean({ [said]: [said, { deep: new Map([[1, said]]) }] }))).not.toContain(one);
        }
        const failure = error(
          new TransientError(value, { cause: new Error(`because ${value}`, { cause: { value } }) }),
        );
        const { message, stack, cause } = failure as Error & { cause: Error };
        expect([message, stack, cause.message, cause.stack, JSON.stringify(cause.cause)].join()).not.toContain(value);
      }),
    );
  });

  it('keeps the class and identity of an error, and leaves the settings as they are', () => {
    const settings = { token: 'canary-1' };
    const original = new TransientError('no canary-1', { cause: settings, retryAfterSeconds: 3 });
    const clean = createRedaction(['canary-1']).error(original) as TransientError;
    expect(clean).toBe(original);
    expect(clean.message).toBe('no [secret]');
    expect(clean.retryAfterSeconds).toBe(3);
    expect(clean.cause).toEqual({ token: '[secret]' });
    expect(settings).toEqual({ token: 'canary-1' });
  });

  it('copes with circles, frozen errors and values that are no plain data', () => {
    const circle: Record<string, unknown> = { s: 'canary-1', at: new Date(0), bytes: Buffer.from('canary-1') };
    circle['self'] = circle;
    const { value, error } = createRedaction(['canary-1']);
    const clean = value(circle) as Record<string, unknown>;
    expect(clean['self']).toBe(clean);
    expect(clean).toMatchObject({ s: '[secret]', at: new Date(0), bytes: '[8 bytes]' });
    expect((error(Object.freeze(new Error('canary-1'))) as Error).message).toBe('[secret]');
    expect(value(new URL('https://h/?k=canary-1'))).toBe('https://h/?k=[secret]');
    expect(value(undefined)).toBeUndefined();
  });
});
