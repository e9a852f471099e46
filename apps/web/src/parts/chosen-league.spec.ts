import { describe, expect, it } from '@jest/globals';
import { loadedLeagues } from './chosen-league.js';
import { northern } from './names.fixture.js';

describe('the leagues that pages show', () => {
  it('[B03] are those with a season; another’s first may still be on its way', () => {
    const leagues = [
      { ...northern, seasons: [], latest: null },
      { ...northern, key: 'harbor', seasons: [], latest: '2025' },
    ];
    expect(loadedLeagues({ leagues }).map(({ key }) => key)).toEqual(['harbor']);
  });
});
