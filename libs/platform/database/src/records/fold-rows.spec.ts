import { describe, expect, it } from '@jest/globals';
import { person } from '@fieldhouse/domain';
import { battingSeasonLine } from '@fieldhouse/domain/baseball';
import { foldRows } from './fold-rows.js';
import { planOf } from './kind-plan.js';

const line = planOf(battingSeasonLine);
const lineRow = (who: string, hits: string, mention = false) => ({
  cells: line.columns.map(({ property }) => (property === 'hits' ? hits : property === 'person' ? who : '-')),
  mention,
});

describe('folding the rows of a batch', () => {
  it('leaves the last fact of each key and counts the steps on the way', () => {
    const { rows, updated, unchanged } = foldRows(line, [
      lineRow('a', '1'),
      lineRow('b', '1'),
      lineRow('a', '2'),
      lineRow('a', '2'),
      lineRow('a', '1'),
    ]);
    expect(rows).toEqual([lineRow('a', '1'), lineRow('b', '1')]);
    expect({ updated, unchanged }).toEqual({ updated: 2, unchanged: 1 });
  });

  it('lets a fact go over a mention, and never a mention over a fact', () => {
    const folded = foldRows(line, [lineRow('a', '1', true), lineRow('a', '2'), lineRow('a', '3', true)]);
    expect(folded).toEqual({ rows: [lineRow('a', '2')], updated: 1, unchanged: 1 });
  });

  it('fills the gaps of a later fact about a person, and keeps the first reference', () => {
    const plan = planOf(person);
    const row = (cells: Record<string, string>) => ({
      cells: plan.columns.map(({ property }) => cells[property] ?? '\\N'),
      mention: false,
    });
    const { rows } = foldRows(plan, [
      row({ id: '1', ref: 'a:1', bats: 'L', birthDate: '1990-01-31' }),
      row({ id: '1', ref: 'b:1', bats: 'R' }),
    ]);
    expect(rows).toEqual([row({ id: '1', ref: 'a:1', bats: 'R', birthDate: '1990-01-31' })]);
  });
});
