import { expect, it } from '@jest/globals';
import { rowsOneByOne } from './dying-load.js';
import { windowRow, windows } from './sample-tables.js';
import { contents, type Suite } from './warehouse-suite.js';

const enoughForManyProcesses = 400_000;

export function crashCases({ warehouse, fresh, started }: Suite): void {
  it(
    '[D13] [L12] shows the old rows or the new, and the same load repairs it, wherever between two steps the loader was killed',
    async () => {
      const old = [
        windowRow('2026-04-01', 'ada', 0),
        windowRow('2026-04-02', 'ada', 0),
        windowRow('2026-04-03', 'ada', 0),
      ];
      const change = [
        windowRow('2026-04-01', 'ada', 0, { metres: 99 }),
        windowRow('2026-04-01', 'bo', 0),
        windowRow('2026-04-02', 'ada', 1),
      ];
      const after = [change[0], change[1], old[1], change[2], old[2]];
      let killed = true;
      let step = 0;
      for (; killed; step += 1) {
        const table = await fresh(windows);
        await warehouse().load(table, 'old', rowsOneByOne(old));
        killed = await started().killedLoad({ table, load: 'change', rows: change }, step);
        const found = await contents(warehouse(), table);
        expect([old, after]).toContainEqual(found);
        expect(await warehouse().load(table, 'change', rowsOneByOne(change))).toEqual({ load: 'change', rows: 3 });
        expect(await contents(warehouse(), table)).toEqual(after);
        expect(await warehouse().totals(table)).toMatchObject({ rows: 5 });
      }
      expect(step).toBeGreaterThan(5);
    },
    enoughForManyProcesses,
  );
}
