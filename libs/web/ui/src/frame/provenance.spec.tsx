import type { Provenance } from '@fieldhouse/contracts';
import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { AgeLine, Footer } from './provenance.js';

const told: Provenance = {
  asOf: '2019-10-01T06:30:00Z',
  gamesTo: '2019-09-29',
  stale: false,
  fictional: false,
  sources: [],
  remarks: [],
};
const html = (provenance: Provenance) =>
  renderToStaticMarkup(
    <>
      <AgeLine provenance={provenance} />
      <Footer provenance={provenance} links={[]} />
    </>,
  );

describe('the age of a page’s data', () => {
  it('[B24] stands at its head and its foot', () => {
    expect(html(told).match(/Data as of/g)).toHaveLength(2);
    expect(html(told)).toContain('up to 29 Sep 2019');
  });

  it('[B24] is called out in a banner where the data are older than promised', () => {
    expect(html({ ...told, stale: true })).toContain('These data are older than promised.');
    expect(html({ ...told, stale: true })).toContain('The newest came in on 1 Oct 2019, 06:30 UTC.');
    expect(html(told)).not.toContain('older than promised');
  });

  it('is not told of an answer that rests on no data', () => {
    expect(html({ ...told, asOf: null, gamesTo: null })).not.toMatch(/Data as of|loaded/);
  });
});
