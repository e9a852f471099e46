import { describe, expect, it } from '@jest/globals';
import { entriesText, readEntries } from './map-text.js';

describe('the map as a person edits it', () => {
  it('is read as it was written', () => {
    const entries = [
      { word: 'rotator cuff', area: 'shoulder' as const },
      { word: 'calf', area: 'lower-leg' as const },
    ];
    expect(readEntries(`${entriesText(entries)}\n\n`)).toEqual({ entries });
  });

  it('names the line that is wrong, and how it should look', () => {
    expect(readEntries('calf = lower-leg\nknee')).toEqual({ fault: expect.stringMatching(/^Line 2 reads “knee”/) });
    expect(readEntries('calf = shin')).toEqual({
      fault: expect.stringMatching(/^Line 1: “shin” is no area; there are: head,/),
    });
    expect(readEntries('  ')).toEqual({ fault: expect.stringContaining('empty') });
  });
});
