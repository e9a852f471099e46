import { describeSource } from '@fieldhouse/plugin-kit/testing';
import { gzipSync } from 'node:zlib';
import { playerRegister } from './player-register.source.js';

const short = [
  'key_mlbam,key_retro,key_bbref,name_first,name_last,birth,mlb_played_first,mlb_played_last',
  '545361,troum001,troutmi01,Mike,Trout,1991-08-07,2011,2026',
  '110064,addyb101,addybo01,Bob,Addy,1842-02,1871,1877',
  '111165,bolau101,bolan01,,Boland,,1875,1875',
].join('\n');

const upstream = (first: string, rows: readonly string[]) =>
  [
    'key_person,key_uuid,key_mlbam,key_retro,key_bbref,name_last,name_first,birth_year,birth_month,birth_day,mlb_played_first',
  ]
    .concat(rows.map((row, at) => `${first}${at}aa,${first}${at}aa-bb,${row}`))
    .join('\r\n');

const none = { people: { none: 'the register has no order: another edition is read as a whole' } };

describeSource(playerRegister, {
  folder: import.meta.url,
  settings: { folder: '/register' },
  files: { 'people_mlb.csv.gz': gzipSync(short), 'README.md': 'not of the register' },
  wrongSettings: [{ folder: 7 }, { folder: '/register', issuers: { mlbam: 'no: colon' } }],
  futureCursors: none,
});

describeSource(playerRegister, {
  folder: import.meta.url,
  settings: {
    address: 'https://raw.githubusercontent.com/chadwickbureau/register/master/data/',
    league: 'harbor',
    seasonsFrom: 1960,
    issuers: { mlbam: 'harbor-mlb', retrosheet: 'harbor' },
  },
  upstream: (url) => {
    if (url.pathname.endsWith('README.md')) return 'The register';
    const file = /people-([0-9a-f])\.csv$/.exec(url.pathname)?.[1];
    if (file === undefined) return undefined;
    const people =
      file === 'a'
        ? ['545361,troum001,troutmi01,Trout,Mike,1991,8,7,2011', '700000,,,Minor,Leaguer,2000,1,1,']
        : file === 'b'
          ? ['120404,peret001,perezto01,Pérez,Tony,1942,5,14,1964']
          : [];
    return { body: upstream(file, people), mediaType: 'text/plain' };
  },
  futureCursors: none,
});
