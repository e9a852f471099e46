import { beforeAll, describe, expect, it } from '@jest/globals';
import { evaluate, type Counts, type Formula } from '@fieldhouse/domain';
import * as fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { metricSql } from '../metric-sql.js';

const names = ['hits', 'walks', 'at_bats'] as const;

const formulas = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<Formula>(...names.map((count) => ({ count }))),
    fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constantFrom(0.5, 1.25, 1e-7, 1e21)).map((number) => ({ number })),
    fc.record({ op: fc.constantFrom('+', '-', '*', '/'), left: tie('formula'), right: tie('formula') }),
  ),
})).formula;

const count = fc.option(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 700 })), { freq: 5 });
const lines = fc.record(Object.fromEntries(names.map((name) => [name, count])));

/** A formula gives the same value in the database as in the program. */
export function describeMetricSql(name: string, start: () => Promise<DataSource>): void {
  describe(`metrics in SQL on ${name}`, () => {
    let dataSource: DataSource;
    beforeAll(async () => {
      dataSource = await start();
    }, 60_000);

    it('computes what the program computes, null where a count is missing or a denominator is zero', async () => {
      const cases = fc.array(fc.tuple(formulas, lines), { minLength: 20, maxLength: 40 });
      await fc.assert(
        fc.asyncProperty(cases, async (drawn) => {
          const selected = drawn.map(([formula, line], index) => `(${inSql(dataSource, formula, line)}) as v${index}`);
          const [row] = await dataSource.query(`select ${selected.join(', ')}`);
          for (const [index, [formula, line]] of drawn.entries()) {
            const told = evaluate(formula, line);
            const seen = row[`v${index}`];
            expect(agree(seen, told) ? told : seen).toBe(told);
          }
        }),
        { numRuns: 40 },
      );
    }, 60_000);

    it('divides whole numbers into fractions', async () => {
      const half: Formula = { op: '/', left: { count: 'hits' }, right: { count: 'at_bats' } };
      const [row] = await dataSource.query(`select ${inSql(dataSource, half, { hits: 1, at_bats: 2 })} as v`);
      expect(Number(row.v)).toBe(0.5);
    });
  });
}

function inSql({ options }: DataSource, formula: Formula, line: Counts): string {
  const database = options.type === 'mariadb' ? 'mariadb' : 'postgres';
  return metricSql(formula, (name) => `cast(${line[name] ?? 'null'} as decimal(10, 0))`, database);
}

/** The last bit may differ: the counts came through decimals. */
function agree(seen: unknown, told: number | null): boolean {
  if (seen === null || told === null) return seen === told;
  return Math.abs(Number(seen) - told) <= Math.abs(told) * 1e-12;
}
