import { describeSource } from '@fieldhouse/plugin-kit/testing';
import { describe, expect, it } from '@jest/globals';
import { recordedPersonRef } from './recorded-person.js';
import { recordedTracking } from './recorded-tracking.source.js';

describeSource(recordedTracking, {
  folder: import.meta.url,
  settings: { folder: '/people' },
  files: {
    'people-zxy.json': JSON.stringify([
      { set: 'ZXY', code: '5' },
      { set: 'ZXY', code: '12' },
    ]),
    'people-bdc.json': JSON.stringify([{ set: 'BDC', code: 'Canada 6' }]),
    'notes.txt': 'not a list of people',
  },
  wrongSettings: [{}, { folder: 7 }],
  futureCursors: { people: { none: 'files have no order: one that changed is read as a whole' } },
});

describe('people of recorded sets', () => {
  it('[D22] [X01] are known by set and code, and are called so', () => {
    expect(recordedPersonRef({ set: 'BDC', code: 'Canada 6' })).toBe('recorded-tracking:bdc-canada-6');
    const [row] = recordedTracking.feeds[0]!.translate({ set: 'ZXY', code: '5' } as never) as never[];
    expect(row).toMatchObject({ row: { ref: 'recorded-tracking:zxy-5', fullName: 'ZXY 5', nameAuthority: 1 } });
  });
});
