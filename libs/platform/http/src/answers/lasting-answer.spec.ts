import { describe, expect, it } from '@jest/globals';
import { bodyOf, lasting, textOrBytes } from './lasting-answer.js';

describe('a lasting answer', () => {
  it('is written once in each form, and its bytes and tag are those of any answer of the same text', () => {
    let writes = 0;
    const json = (payload: unknown) => `${++writes && ''}${JSON.stringify(payload)}`;
    const csv = () => 'naïve;Müller';
    const answer = lasting({ name: 'Müller' });
    const [first, again] = [textOrBytes(answer, json), textOrBytes(answer, json)];
    expect(again).toBe(first);
    expect(writes).toBe(1);
    expect(bodyOf(first)).toEqual(bodyOf('{"name":"Müller"}'));
    expect(bodyOf(textOrBytes(answer, csv))).toEqual(bodyOf('naïve;Müller'));
    expect(lasting(answer)).toBe(answer);
    expect(textOrBytes(answer, json)).toBe(first);
  });

  it('leaves other answers to be written each time, so that what changed shows', () => {
    const answer = { count: 1 };
    expect(textOrBytes(answer, JSON.stringify)).toBe('{"count":1}');
    answer.count = 2;
    expect(textOrBytes(answer, JSON.stringify)).toBe('{"count":2}');
    expect(lasting(null)).toBeNull();
    expect(textOrBytes(null, JSON.stringify)).toBe('null');
  });

  it('keeps nothing of an answer whose writing failed', () => {
    const answer = lasting({ count: 1 });
    const fails = (): string => {
      throw new Error('off contract');
    };
    expect(() => textOrBytes(answer, fails)).toThrow('off contract');
    expect(() => textOrBytes(answer, fails)).toThrow('off contract');
  });

  it('knows no tag of bytes that are not an answer’s', () => {
    expect(bodyOf(Buffer.from('file'))).toBeUndefined();
    expect(bodyOf(undefined)).toBeUndefined();
  });
});
