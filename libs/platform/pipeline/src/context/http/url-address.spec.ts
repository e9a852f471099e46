import { describe, expect, it } from '@jest/globals';
import { assertLakeAddress } from '@fieldhouse/lake';
import * as fc from 'fast-check';
import { urlAddress } from './url-address.js';

const addressOf = urlAddress((text) => text);

describe('the address of an answer in the lake', () => {
  it('is readable, from host, path and query', () => {
    expect(addressOf('https://api.example/v1/games?season=2019#part')).toBe('http/api.example/v1/games?season=2019');
    expect(addressOf('https://api.example')).toBe('http/api.example/index');
    expect(addressOf('https://api.example/x', 'monthly/201907.json')).toBe('monthly/201907.json');
  });

  it('is one that the lake takes, whatever the URL, and another for another URL', () => {
    const url = fc.webUrl({ validSchemes: ['https'], withQueryParameters: true, size: 'large' });
    fc.assert(
      fc.property(url, url, (a, b) => {
        expect(() => assertLakeAddress(addressOf(a))).not.toThrow();
        const [one, two] = [a, b].map((text) => {
          const { host, pathname, search } = new URL(text);
          return [host, ...pathname.split('/').filter((part) => part !== ''), search].join('/');
        });
        expect(addressOf(a) === addressOf(b)).toBe(one === two);
      }),
    );
  });

  it.each([
    `https://h.example/${'x'.repeat(5000)}`,
    `https://h.example/${'x/'.repeat(600)}`,
    'https://h.example/a%2F..%2Fb?c=/../d',
  ])('is one that the lake takes of %.40s', (url) => {
    expect(() => assertLakeAddress(addressOf(url))).not.toThrow();
  });
});
