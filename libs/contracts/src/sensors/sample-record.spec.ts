import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { decodeSampleRecord, encodeSampleRecord, type SampleHeader } from './sample-record.js';

const header: SampleHeader = {
  version: 1,
  stadium: 'north-park',
  session: 'north-park:2026-05-01',
  localDate: '2026-05-01',
  sport: 'football',
  person: '00000000-0000-8000-8000-000000000001',
  club: null,
  position: 'GK',
  placement: { originLatitude: 69.6, originLongitude: 18.9, bearingDegrees: 12 },
  receivedAtMicroseconds: 1_777_777_777_000_000,
};

describe('a message in the log', () => {
  it('[D03] comes back with its header, byte for byte', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), fc.string(), (payload, session) => {
        const record = { header: { ...header, session }, payload };
        expect(decodeSampleRecord(encodeSampleRecord(record))).toEqual(record);
      }),
    );
    expect(decodeSampleRecord(encodeSampleRecord({ header, payload: null }))).toEqual({ header, payload: null });
  });

  it('refuses what is no record of ours', () => {
    expect(() => decodeSampleRecord(new TextEncoder().encode('{"version":2}\nxyz'))).toThrow('version');
    expect(() => decodeSampleRecord(new Uint8Array([0, 1, 2]))).toThrow('JSON');
  });
});
