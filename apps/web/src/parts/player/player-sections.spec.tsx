import { hockey } from '@fieldhouse/domain/hockey';
import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Query } from '../../frame/addresses.js';
import { sportOf } from '../../sports/sports.js';
import { rowsOf, wordsOf } from '../names.fixture.js';
import { careerPercentile } from './career-percentile.js';
import { CareerSection } from './career-section.js';
import { GameLogSection } from './game-log-section.js';
import { PhaseChoice, phaseOf } from './phase-choice.js';
import { career, context, gameLog, rank } from './player.fixture.js';
import { RanksSection } from './ranks-section.js';
import { SeasonChartSection } from './season-chart-section.js';
import { seasonTotals } from './season-totals.js';

const regular = { phase: 'regular', title: 'Career', anchor: 'career' } as const;
const pools = ['skaters', 'forwards', 'defensemen', 'goalies'];
const links = (html: string, navigation: string) => {
  const nav = html.split(`aria-label="${navigation}"`)[1]?.split('</nav>')[0] ?? '';
  return [...nav.matchAll(/<a ([^>]*)>(.*?)<\/a>/gs)].map(([, attributes, label]) => [
    wordsOf(label ?? '').trim(),
    /href="([^"]*)"/
      .exec(attributes ?? '')?.[1]
      ?.replaceAll('&amp;', '&')
      .replace(`${context.own}`, ''),
  ]);
};

describe('the percentiles of a season', () => {
  const shown = (ranks: Parameters<typeof RanksSection>[0]['ranks'], query: Query = {}) =>
    renderToStaticMarkup(<RanksSection context={{ ...context, query }} ranks={ranks} pools={pools} further={[]} />);
  const both = [rank(), rank({ pool: 'forwards', poolSize: 601, below: 553, equal: 1, percentile: 92.1 })];

  it('[E06] [B09] print the number, the pool and its size, of the closest pool first', () => {
    expect(wordsOf(shown(both))).toContain('92nd of 601 forwards; 553 are not as good');
    expect(wordsOf(shown(both, { pool: 'skaters' }))).toContain('92nd of 920 skaters; 850 are not as good, 1 is level');
    expect(links(shown(both), 'Pool')).toEqual([
      ['Among skaters', '?pool=skaters#percentiles'],
      ['Among forwards', '?pool=forwards#percentiles'],
    ]);
  });

  it('[E06] [B09] are shown when they are low, with the right ending', () => {
    const text = (percentile: number) => wordsOf(shown([rank({ percentile })]));
    expect([0.4, 2, 3.2, 11, 99.9].map((value) => /(\d+\w\w) of 920/.exec(text(value))?.[1])).toEqual([
      '1st',
      '2nd',
      '3rd',
      '11th',
      '99th',
    ]);
  });

  it('[B10] are N/A without a rank', () => {
    for (const none of [[], [rank({ season: '2025-26' })], [rank({ phase: 'playoffs' })]])
      expect(wordsOf(shown(none))).toContain('Percentile: N/A.');
  });
});

describe('the career of a skater', () => {
  const ranks = sportOf('hockey')?.ranks;
  const drawn = (ranked: Parameters<typeof careerPercentile>[0]) =>
    renderToStaticMarkup(
      <CareerSection
        context={context}
        career={career()}
        part={regular}
        percentile={ranks ? careerPercentile(ranked, ranks, 'skating') : null}
      />,
    );

  it('[B07] has games, goals, assists, points, percentile, shots, power-play goals, shooting, a game', () => {
    const [header] = /<thead>.*<\/thead>/s.exec(drawn([rank()])) ?? [];
    const keys = (header ?? '').matchAll(/<a href="[^"]*career-table\.([a-z-]+)&/g);
    const columns = [...new Set(Array.from(keys, ([, key]) => key))];
    expect(columns).toEqual([
      'season',
      'age',
      'club',
      'skater-games',
      'goals',
      'assists',
      'points',
      'percentile',
      'shots',
      'power-play-goals',
      'shooting-percentage',
      'points-per-game',
      'goals-per-game',
    ]);
  });

  it('[B08] [B17] prints a shooting percentage of 0.1515 as 15.15, and two decimals a game', () => {
    const html = drawn([rank()]);
    expect(rowsOf(html, 'career-table')[0]?.slice(-3)).toEqual(['15.15', '0.76', '0.30']);
    expect(wordsOf(html)).toContain('1.52 0.52');
  });

  it('[B07] [B10] has the percentile of the whole season: N/A without one, blank beside a club’s part', () => {
    const percentiles = (ranked: Parameters<typeof careerPercentile>[0]) =>
      rowsOf(drawn(ranked), 'career-table').map((row) => [row[0], row[2], row[7]]);
    expect(percentiles([rank(), rank({ pool: 'forwards', percentile: 12 })])).toEqual([
      ['2025-26', 'OXB', 'N/A'],
      ['2026-27', 'all clubs', '92nd'],
      ['2026-27', 'OXB', ''],
      ['2026-27', 'NOR', ''],
    ]);
    expect(percentiles([]).map((row) => row[2])).toEqual(['N/A', 'N/A', '', '']);
  });

  it('has no column of what no season tells', () => {
    const told = career();
    const blank = { ...told, rows: told.rows.map((row) => ({ ...row, values: { ...row.values, shots: null } })) };
    const html = renderToStaticMarkup(<CareerSection context={context} career={blank} part={regular} />);
    expect(html).not.toContain('career-table.shots');
  });
});

describe('the season of a skater, game by game', () => {
  const log = gameLog(12);
  const view = (query: Query) => {
    const own = { ...context, query };
    const drawn = seasonTotals(own, log);
    if (drawn === null) throw new Error('hockey adds up');
    return {
      chart: renderToStaticMarkup(<SeasonChartSection context={own} drawn={drawn} games={12} phases={null} />),
      log: renderToStaticMarkup(<GameLogSection context={own} log={log} drawn={drawn} phases={null} />),
      drawn,
    };
  };

  it('[B11] adds up goals, assists and points, each of which a link shows or hides', () => {
    const { chart } = view({});
    expect(chart.match(/<polyline [^>]*class="line series-\d"|<polyline class="line series-\d"/g)).toHaveLength(3);
    expect(links(chart, 'Lines of the chart')).toEqual([
      ['Hide Goals', '?series=assists%2Cpoints#season'],
      ['Hide Assists', '?series=goals%2Cpoints#season'],
      ['Hide Points', '?series=goals%2Cassists#season'],
    ]);
    expect(links(view({ series: 'points' }).chart, 'Lines of the chart')).toEqual([
      ['Show Goals', '?series=goals%2Cpoints#season'],
      ['Show Assists', '?series=assists%2Cpoints#season'],
      ['Hide Points', '#season'],
    ]);
  });

  it('[B12] stands above the log of the same games, which is its table', () => {
    const { log: html, drawn } = view({});
    const rows = rowsOf(html, 'log-table');
    expect(rows).toHaveLength(12);
    expect(drawn.chart?.series.map((series) => series.points.length)).toEqual([12, 12, 12]);
    expect(rows[0]).toEqual(['23 Oct', 'OXB', 'W 4–3', '0', '1', '1', '3', '21:17', '4', '12', '16']);
    expect(wordsOf(html)).toContain('G to date A to date P to date');
  });

  it('[E11] over the last ten games is empty before the tenth', () => {
    const rows = rowsOf(view({ games: '10', series: 'points' }).log, 'log-table');
    expect(rows.map((row) => row.at(-1))).toEqual(['13', '13', '14', ...Array.from({ length: 9 }, () => '')]);
  });

  it('[E12] says in one line what it shows', () => {
    expect(wordsOf(view({}).chart)).toContain(
      'Goals, assists and points to date, over 12 games: 4 goals at the end; 12 assists at the end; 16 points at the end.',
    );
  });

  it('takes unknown series for all of them', () => {
    expect(seasonTotals({ ...context, query: { series: 'nonsense' } }, log)?.headers).toHaveLength(3);
    expect(seasonTotals({ ...context, line: 'goaltending' }, log)).toBeNull();
  });
});

describe('the phases of a season', () => {
  const further = [{ part: { phase: 'playoffs', title: 'Play-offs', anchor: 'playoffs' } as const, career: career() }];
  const choice = (season: string) =>
    links(
      renderToStaticMarkup(
        <PhaseChoice context={{ ...context, season, query: { phase: 'playoffs' } }} further={further} />,
      ),
      'Games',
    );

  it('[B28] offer the play-offs of a season in which he played some', () => {
    expect(choice('2026-27')).toEqual([
      ['Regular season', '#season'],
      ['Play-offs', '?phase=playoffs#season'],
    ]);
    expect(choice('2024-25')).toEqual([]);
  });

  it('are those that the sport has', () => {
    expect(phaseOf({ phase: 'playoffs' }, sportOf('hockey'))).toEqual({ phase: 'playoffs', title: 'Play-offs' });
    expect(phaseOf({ phase: 'nonsense' }, sportOf('hockey')).phase).toBe('regular');
    expect(phaseOf({ phase: 'playoffs' }, sportOf('baseball')).phase).toBe('regular');
  });
});

describe('what hockey brings to the shared pages', () => {
  it('names metrics that it has', () => {
    const pages = sportOf('hockey');
    const named = [
      ...(pages?.shortStandings ?? []),
      ...(pages?.records ?? []).flatMap(({ metrics }) => metrics),
      ...Object.values(pages?.leaderColumns ?? {}).flat(),
      ...Object.values(pages?.chartTotals ?? {}).flat(),
      ...Object.values(pages?.chartMarks ?? {}).map(({ metric }) => metric),
      ...Object.values(pages?.ranks?.career ?? {}),
    ];
    const known = new Set(hockey.metrics.map(({ id }) => id));
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });
});
