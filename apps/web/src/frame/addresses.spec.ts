import { describe, expect, it } from '@jest/globals';
import { changed, leadersHref, localPath, one, seasonHref } from './addresses.js';

describe('addresses of pages', () => {
  it('[E07] keeps the view and changes one part of it', () => {
    const query = { season: '2019', sort: 'log.hits', dir: 'asc' };
    expect(changed('/players/x', query, { season: '2020' })).toBe('/players/x?season=2020&sort=log.hits&dir=asc');
    expect(changed('/players/x', query, { sort: undefined, dir: undefined })).toBe('/players/x?season=2019');
  });

  it('takes the first of a repeated field and nothing from an empty one', () => {
    expect(one({ q: ['a', 'b'] }, 'q')).toBe('a');
    expect(one({ q: '' }, 'q')).toBeUndefined();
  });

  it('keeps a hostile league inside its segment', () => {
    expect(seasonHref({ sport: 'baseball', key: '../x' }, '2019?')).toBe('/baseball/..%2Fx/2019%3F');
    expect(leadersHref({ sport: 'baseball', key: 'a&b' }, '2019')).toBe('/leaders?league=a%26b&season=2019');
  });

  it('leads back to this site only', () => {
    expect(localPath('/players/x?season=2019')).toBe('/players/x?season=2019');
    for (const foreign of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      'javascript:alert(1)',
      '',
      null,
    ]) {
      expect(localPath(foreign)).toBe('/');
    }
  });
});
