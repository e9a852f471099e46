import { describe, expect, it } from '@jest/globals';
import { stintView } from './stint-view.js';
import { actionText, datesText, injuryName, neighbourText, viewTitle } from './stint-words.js';
import { stintRow } from './stint.fixture.js';

describe('a stint in words', () => {
  it('names what was hurt by side and part, else by areas, else by the text', () => {
    expect(injuryName(stintRow())).toBe('right forearm');
    expect(injuryName(stintRow({ side: null, part: null, areas: ['upper-leg', 'knee'] }))).toBe('thigh and knee');
    expect(injuryName(stintRow({ side: 'both', part: 'knee' }))).toBe('knee, both sides');
    expect(injuryName(stintRow({ side: null, part: null, areas: ['unknown'], text: 'Undisclosed' }))).toBe(
      'undisclosed',
    );
    expect(injuryName(stintRow({ side: null, part: null, areas: [], text: '' }))).toBe('injury not told');
  });

  it('writes a year twice only where it changes', () => {
    expect(datesText('2027-05-08', '2027-06-03')).toBe('8 May to 3 Jun 2027');
    expect(datesText('2012-06-17', '2013-07-29')).toBe('17 Jun 2012 to 29 Jul 2013');
    expect(datesText('2027-05-08', null)).toBe('since 8 May 2027');
  });

  it('names a neighbour by its day in the same year, by its year in another', () => {
    const beside = stintRow();
    expect(neighbourText(stintRow({ startDate: '2027-07-02' }), beside)).toBe('2 Jul forearm');
    expect(neighbourText(stintRow({ startDate: '2026-07-11', part: null, areas: ['shoulder'] }), beside)).toBe(
      '2026 shoulder',
    );
    expect(neighbourText(stintRow({ startDate: '2026-07-11', part: null, areas: [] }), beside)).toBe('2026');
  });

  it('says what a note did, an unknown one in its own word', () => {
    expect(actionText('transferred', 60)).toBe('Moved to the 60-day list');
    expect(actionText('placed', null)).toBe('Placed on the list');
    expect(actionText('recalled', null)).toBe('recalled');
  });

  it('[A50] calls an analysis after its stint, window and filter', () => {
    expect(viewTitle(stintRow(), stintView({ n: '300', show: 'swing', type: 'FF', hand: 'L' }))).toBe(
      'Dario Vennemark, right forearm: 300 pitches, swing, FF, left-handed',
    );
    expect(viewTitle(stintRow({ text: 'x', playerName: 'y'.repeat(300), person: null }), stintView({}))).toHaveLength(
      200,
    );
  });
});
