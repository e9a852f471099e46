import { describeSource } from '@fieldhouse/plugin-kit/testing';
import { retrosheet } from './retrosheet.source.js';
import { SEASON_FILES } from './small-season.fixture.js';
import { storedZip } from './stored-zip.fixture.js';

const unordered = 'seasons and files have no end: what was read before is told by its content';
const futureCursors = { rosters: { none: unordered }, games: { none: unordered } };
const inFolder = Object.fromEntries(Object.entries(SEASON_FILES).map(([name, text]) => [`2021/${name}`, text]));

describeSource(retrosheet, {
  folder: import.meta.url,
  settings: { folder: '/retrosheet' },
  files: { ...inFolder, 'readme.txt': 'not of a season' },
  wrongSettings: [{ folder: 7 }, { folder: null, seasons: null }, { folder: '/x', seasons: [1492] }],
  futureCursors,
});

describeSource(retrosheet, {
  folder: import.meta.url,
  settings: { seasons: [2021], league: { key: 'pretend', name: 'Pretend League', fictional: true }, issuer: 'pretend' },
  upstream: { 'https://www.retrosheet.org/events/2021eve.zip': storedZip(SEASON_FILES) },
  futureCursors,
});
