import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Query } from '../../frame/addresses.js';
import { slashLine } from './line-section.js';
import { StintBody, type StintBodyProps } from './stint-body.js';
import { stintView } from './stint-view.js';
import { appearanceWindow } from './appearances.fixture.js';
import { openStint, pitchWindow, stintAnswer, stintRow } from './stint.fixture.js';

function page(query: Query = {}, change: Partial<StintBodyProps> = {}): string {
  const view = stintView(query);
  return renderToStaticMarkup(
    <StintBody
      answer={stintAnswer()}
      view={view}
      query={query}
      pitches={view.of === 'pitches' ? { answer: pitchWindow() } : null}
      appearances={{ answer: appearanceWindow() }}
      files={{ json: '/v1/x' }}
      {...change}
    />,
  );
}

/** What a reader sees: the words without their elements. */
const words = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(' ,', ',');
const links = (html: string, navigation: string) => {
  const nav = html.split(`aria-label="${navigation}"`)[1]?.split('</nav>')[0] ?? '';
  return [...nav.matchAll(/<a [^>]*href="([^"]*)"[^>]*>([^<]*)/g)].map(([, href, label]) => [label, href]);
};

const own = '/injuries/stints/00000000-0000-8000-8000-000000000001';

describe('the page of a stint', () => {
  it('tells who, when, what was published, and the stints beside it', () => {
    const text = words(page());
    expect(text).toContain('Dario Vennemark, pitcher');
    expect(text).toContain('8 May to 3 Jun 2027, 26 days; activated');
    expect(text).toContain('“Right forearm tightness”');
    expect(text).toContain('‹ 2026 shoulder This one 2 Jul forearm ›');
  });

  it('[A24] says where no injury was published', () => {
    const stint = stintRow({ text: '', side: null, part: null, areas: [] });
    expect(words(page({}, { answer: stintAnswer({ stint }) }))).toContain('No injury details were published');
  });

  it('[A25] offers at-bats and swing rates of a batter; at-bats, pitch location and selection of a pitcher', () => {
    expect(links(page({ n: '300' }), 'Analyses')).toEqual([
      ['At Bats', `${own}?of=at-bats`],
      ['Pitch Location', `${own}?n=300#location`],
      ['Pitch Selection', `${own}?n=300#selection`],
    ]);
    const batter = page({ of: 'at-bats', n: '40' }, { appearances: { answer: appearanceWindow({ role: 'batter' }) } });
    expect(links(batter, 'Analyses')).toEqual([
      ['At Bats', `${own}?of=at-bats`],
      ['Swing Rates', `${own}#swings`],
    ]);
  });

  it('says what changed in words, with interval and sample, and what may be chance', () => {
    const text = words(page());
    expect(text).toContain('He throws 1.2 mph slower Four-seam velocity, 94.6 mph to 93.3 mph.');
    expect(text).toContain('of the change: −1.5 to −1.0 mph. ◆ more than chance 142 and 116 four-seam pitches');
    expect(text).toContain('○ could be chance 141 and 136 swings');
    expect(text).toContain('44, 47 balls in play');
  });

  it('[A27] says how far the window goes and why, and needs no script to change it', () => {
    const html = page({ show: 'swing', n: '300' });
    expect(words(html)).toContain('Why 412: between his return on 3 June and his next stint on 2 July');
    expect(html).toMatch(/<form [^>]*action="[^"]*#window"><input type="hidden" name="show" value="swing"\/>/);
    expect(html).toMatch(/<input type="range" min="1" max="412"[^>]* name="n" value="300"/);
    expect(html).not.toContain('type="hidden" name="n"');
  });

  it('[A29] stops at the off-season by an address', () => {
    expect(page({ n: '300' })).toContain(`href="${own}?offSeason=true#window"`);
  });

  it('[A37] filters to swings, contact, balls in play, misses or all, each by its address', () => {
    expect(links(page({ n: '300', show: 'swing' }), 'What the batter did')).toEqual([
      ['All', `${own}?n=300#filters`],
      ['Swing', `${own}?n=300&amp;show=swing#filters`],
      ['Contact', `${own}?n=300&amp;show=contact#filters`],
      ['In play', `${own}?n=300&amp;show=in-play#filters`],
      ['Miss', `${own}?n=300&amp;show=miss#filters`],
    ]);
  });

  it('[A35] [E12] draws both maps with zone, summary and a table twin', () => {
    const html = page();
    expect(html.match(/class="zone"/g)).toHaveLength(3);
    expect(html).toContain('aria-label="Before: ');
    expect(html).toContain('aria-label="After: ');
    expect(html).toContain('Before: pitches by height and by place across the plate, in inches');
  });

  it('[A41] [A42] draws balls in play and velocity, each with its table', () => {
    const html = page();
    expect(html).toContain('Four-seam velocity: 94.6 mph before, 93.3 after');
    expect(html).toContain('id="velocity-table"');
    expect(html).toContain('Before: 44 balls in play');
    expect(html).toContain('id="spray-table"');
  });

  it('[E15] says of which pitches the swing rates are, whatever the filter draws', () => {
    expect(words(page({ show: 'miss' }))).toContain('Swing: of 300 pitches before and 300 after');
    expect(words(page({ type: 'SL' }))).toContain('Swing: of 70 pitches before and 92 after');
    expect(words(page({ type: 'SL' }))).toContain('contact and miss: of the swings. small sample');
  });

  it('[A28] shows the half before of an open stint, and says that he has not returned', () => {
    const open = openStint();
    const html = page({}, { answer: open.answer, pitches: { answer: open.pitches } });
    expect(words(html)).toContain('since 8 May 2027');
    expect(words(html)).toContain('After he has not returned');
    expect(html.match(/class="zone"/g)).toHaveLength(2);
    expect(html).not.toContain('id="bins-after"');
  });

  it('[A39] says what was changed of the window that was asked for', () => {
    const clamped = pitchWindow({ clamped: 'Asked for 500; 412 is the most.' });
    expect(words(page({ n: '500' }, { pitches: { answer: clamped } }))).toContain('Asked for 500; 412 is the most.');
  });

  it('[A40] shows the words of the API where there is no window, and the way back', () => {
    const html = page({ n: '0', show: 'swing' }, { pitches: { refusal: 'A window holds 1 pitch or more.' } });
    expect(words(html)).toContain('A window holds 1 pitch or more.');
    expect(html).toContain(`<a href="${own}">Show the usual window</a>`);
    expect(words(html)).toContain('What was published');
  });

  it('[A31] [A34] counts of the batters against a pitcher, of a batter his own', () => {
    const html = page({ of: 'at-bats' });
    expect(words(html)).toContain('Batters against him');
    expect(words(html)).toContain('50 and 50 plate appearances of the batters against him');
    expect(words(html)).toMatch(/Home runs 1 2 \+1 Walks 4 5 \+1 of these intentional 0 1 \+1 Strikeouts 14 9 −5/);
    const batter = words(page({ of: 'at-bats' }, { appearances: { answer: appearanceWindow({ role: 'batter' }) } }));
    expect(batter).toContain('His line');
    expect(batter).not.toContain('Batters against him');
  });

  it('[A33] writes slash lines without leading zeros, and a dash where nothing makes one', () => {
    expect(words(page())).toContain('.222/.300/.333');
    expect(slashLine({ battingAverage: 1, onBaseAverage: 1, sluggingAverage: 4 })).toBe('1.000/1.000/4.000');
    expect(slashLine({ battingAverage: null, onBaseAverage: 0.5, sluggingAverage: null })).toBe('–/.500/–');
  });

  it('marks halves that rest on little', () => {
    const few = { shown: 41, events: 150, firstDate: '2027-04-22', lastDate: '2027-05-07', games: 3 };
    const html = page({ show: 'swing' }, { pitches: { answer: pitchWindow({ before: few }) } });
    expect(words(html)).toContain('Before 41 of 150 pitches, 22 Apr – 7 May small sample');
  });

  it('says what would be here where no pitch is loaded', () => {
    const none = { shown: 0, events: 0, firstDate: null, lastDate: null, games: 0 };
    const limit = {
      ...pitchWindow().limit,
      before: 0,
      after: 0,
      most: 0,
      offered: 0,
      why: 'Why 0: no pitches are known.',
    };
    const html = page(
      {},
      { pitches: { answer: pitchWindow({ before: none, after: none, limit, differences: [], n: 0 }) } },
    );
    expect(words(html)).toContain('No pitches around this stint Why 0: no pitches are known.');
    expect(html).not.toContain('id="location"');
  });

  it('carries no style of its own, which the content-security policy would refuse', () => {
    expect(page()).not.toMatch(/ style=/);
    expect(page({ of: 'at-bats' })).not.toMatch(/ style=/);
  });
});
