import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { initials, Portrait } from './portrait.js';

describe('a portrait', () => {
  it('[B06] is the head shot, with the initials under it should it be gone', () => {
    const html = renderToStaticMarkup(<Portrait name="Elias Pettersson" image="https://assets.nhle.com/x.png" />);
    expect(html).toContain('<span aria-hidden="true">EP</span>');
    expect(html).toMatch(/<img src="https:\/\/assets\.nhle\.com\/x\.png" alt="" width="96"/);
    expect(renderToStaticMarkup(<Portrait name="Elias Pettersson" image={null} />)).not.toContain('<img');
  });

  it('takes first and last name’s initials, accents and all', () => {
    expect(['Mateo van der Berg', 'Östen Šarić', 'Suzuki', ' ', '<b> 9'].map(initials)).toEqual([
      'MB',
      'ÖŠ',
      'S',
      '',
      '',
    ]);
  });
});
