import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { DataTable, type DataTableProps } from './data-table.js';
import type { MetricColumn, Values } from './metric-column.js';
import { bestValues, metricCells, metricColumn } from './table-column.js';

const homeRuns: MetricColumn = {
  id: 'home-runs',
  name: 'Home runs',
  abbreviation: 'HR',
  meaning: 'Balls over the fence.',
  formula: 'HR',
  unit: 'home runs',
  format: 'integer',
  better: 'higher',
  kind: 'count',
  sport: 'baseball',
  pool: 'batters with a plate appearance',
  qualifier: null,
  source: 'Official Baseball Rules, rule 9.06',
};

interface Line {
  readonly name: string;
  readonly values: Values;
}

const lines: readonly Line[] = [
  { name: 'Ada', values: { 'home-runs': 0 } },
  { name: '<b>Bo</b>', values: { 'home-runs': null } },
  { name: 'Cy', values: { 'home-runs': 12 } },
];

function drawn(change: Partial<DataTableProps<Line>> = {}): string {
  return renderToStaticMarkup(
    <DataTable<Line>
      name="lines"
      caption="Lines"
      columns={[
        { key: 'name', header: 'Name', align: 'start', cell: (line) => line.name, sortValue: (line) => line.name },
        metricColumn(homeRuns, (line) => line.values),
      ]}
      rows={lines}
      rowKey={(line) => line.name}
      sort={null}
      sortHref={(sort) => `?sort=${sort.table}.${sort.by}&dir=${sort.direction}`}
      {...change}
    />,
  );
}

const namesIn = (html: string) => Array.from(html.matchAll(/<th scope="row"[^>]*>(.*?)<\/th>/g), (found) => found[1]);

describe('a table', () => {
  it('[E12] is complete as it leaves the server, with a link a column to sort by', () => {
    const html = drawn();
    expect(namesIn(html)).toEqual(['Ada', '&lt;b&gt;Bo&lt;/b&gt;', 'Cy']);
    expect(html).toContain('href="?sort=lines.name&amp;dir=asc"');
    expect(html).toContain('href="?sort=lines.home-runs&amp;dir=desc"');
  });

  it('[E07] stands in the order of the address, and the next click turns it round', () => {
    const html = drawn({ sort: { table: 'lines', by: 'home-runs', direction: 'asc' } });
    expect(namesIn(html)).toEqual(['Ada', 'Cy', '&lt;b&gt;Bo&lt;/b&gt;']);
    expect(html).toContain('aria-sort="ascending"');
    expect(html).toContain('href="?sort=lines.home-runs&amp;dir=desc"');
  });

  it('keeps its own order where the address sorts another table or by nothing it knows', () => {
    for (const sort of [
      { table: 'others', by: 'home-runs', direction: 'asc' },
      { table: 'lines', by: '__proto__', direction: 'asc' },
    ] as const)
      expect(namesIn(drawn({ sort }))).toEqual(['Ada', '&lt;b&gt;Bo&lt;/b&gt;', 'Cy']);
  });

  it('[E15] prints a zero as a zero and leaves a missing value blank', () => {
    expect(Array.from(drawn().matchAll(/<td[^>]*>(.*?)<\/td>/g), (found) => found[1])).toEqual(['0', '', '12']);
  });

  it('[E04] explains a metric with formula, unit, direction, pool and source, and opens it on tap', () => {
    const html = drawn();
    expect(html).toContain('<button type="button" popoverTarget="lines-home-runs">HR</button>');
    for (const part of [
      'Balls over the fence.',
      '<code>HR</code>',
      'Unit: home runs',
      'Better: higher',
      homeRuns.pool,
      homeRuns.source,
    ])
      expect(html).toContain(part);
  });

  it('puts a heading over each group as long as nobody sorts', () => {
    const groupOf = (line: Line) => (line.name === 'Cy' ? 'Late' : 'Early');
    expect(drawn({ groupOf }).match(/class="group"/g)).toHaveLength(2);
    const sort = { table: 'lines', by: 'name', direction: 'desc' } as const;
    expect(drawn({ groupOf, sort })).not.toContain('class="group"');
  });

  it('prints totals under the columns', () => {
    const footer = [{ key: 'total', label: 'All', cells: metricCells([homeRuns], { 'home-runs': 1200 }) }];
    expect(drawn({ footer })).toMatch(/<tfoot><tr><th[^>]*>All<\/th><td>1,200<\/td>/);
  });

  it('finds the best of the rows, and none where nothing is better', () => {
    const values = lines.map((line) => line.values);
    expect(bestValues([homeRuns], values)).toEqual({ 'home-runs': 12 });
    expect(bestValues([{ ...homeRuns, better: 'lower' }], values)).toEqual({ 'home-runs': 0 });
    expect(bestValues([{ ...homeRuns, better: null }], values)).toEqual({ 'home-runs': null });
  });
});
