import { describeSource } from '@fieldhouse/plugin-kit/testing';
import { gzipSync } from 'node:zlib';
import { transactionNotes } from './transaction-notes.source.js';

describeSource(transactionNotes, {
  folder: import.meta.url,
  settings: { folder: '/notes' },
  files: {
    '2016.csv': [
      'date,transaction',
      '2016-01-01,Houston Astros signed free agent Eury Perez.',
      '2016-06-02,"Pittsburgh Pirates placed RHP Casey Sadler on the 60-day disabled list. Right forearm strain, elbow"',
      '2016-06-02,cut',
    ].join('\n'),
    'later/2025 and on.csv.gz': gzipSync(
      [
        'date,team,player,description_repaired,details_raw',
        '2025-04-21,Athletics,Brent Rooker,Athletics placed Brent Rooker on the 10-day injured list.,raw',
        '2025-04-21,Unknown Team,,Athletics placed Brent Rooker on the 10-day injured list.,raw',
      ].join('\r\n'),
    ),
    'README.md': 'not of the archive',
  },
  wrongSettings: [{ folder: 7 }],
  futureCursors: { notes: { none: 'files have no end: what was read before is told by its content' } },
});
