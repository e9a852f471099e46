import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { FilterMenu } from './choices.js';

describe('the menu of a filter', () => {
  const html = (chosen: string | undefined) =>
    renderToStaticMarkup(
      <FilterMenu
        name="club"
        label="Club"
        choices={[{ value: 'a', label: 'Angels' }]}
        chosen={chosen}
        to={(value) => (value === undefined ? '/games' : `/games?club=${value}`)}
      />,
    );

  it('[E07] leads to each choice and to all by an address, and marks the one in use', () => {
    expect(html('a')).toContain('<a href="/games?club=a" aria-current="true">Angels</a>');
    expect(html('a')).toContain('<a href="/games">all</a>');
    expect(html(undefined)).toContain('<a href="/games" aria-current="true">all</a>');
    expect(html('a')).toContain('id="club-menu"');
  });
});
