import { describeSource } from '@fieldhouse/plugin-kit/testing';
import { tinyLeague } from './tiny-league.source.js';
import { tinyClubs, tinyGames } from './tiny-upstream.js';

describeSource(tinyLeague, {
  folder: import.meta.url,
  settings: { seasons: [2018, 2019, 2021], apiKey: 'not a real key' },
  wrongSettings: [{ seasons: [] }, { seasons: ['2019'] }, { seasons: [2019], apiKey: '' }],
  upstream: (url) =>
    JSON.stringify(url.pathname === '/clubs' ? tinyClubs : tinyGames(Number(url.searchParams.get('season')))),
});
