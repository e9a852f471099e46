import { describe, expect, it } from '@jest/globals';
import { joinedProvenance } from './stint-provenance.js';

const notes = {
  asOf: '2027-09-18T06:10:00Z',
  gamesTo: null,
  stale: false,
  fictional: false,
  sources: [{ id: 'notes', title: 'Notes', notice: 'n' }],
  remarks: ['a'],
};
const pitches = {
  ...notes,
  asOf: '2027-09-17T06:10:00Z',
  gamesTo: '2027-09-16',
  stale: true,
  sources: [
    { id: 'notes', title: 'Notes', notice: 'n' },
    { id: 'pitches', title: 'Pitches', notice: 'p' },
  ],
  remarks: ['a', 'b'],
};

describe('the provenance of notes and pitches together', () => {
  it('is as old as the older, stale where one is, and names each source once', () => {
    expect(joinedProvenance(notes, pitches)).toEqual({
      asOf: '2027-09-17T06:10:00Z',
      gamesTo: '2027-09-16',
      stale: true,
      fictional: false,
      sources: pitches.sources,
      remarks: ['a', 'b'],
    });
  });

  it('is that of the one where the other has nothing yet', () => {
    expect(joinedProvenance(notes, { ...pitches, asOf: null }).asOf).toBe(notes.asOf);
  });
});
