import { afterAll, beforeAll, describe } from '@jest/globals';
import { crashCases } from './crashes.cases.js';
import { definitionCases } from './definitions.cases.js';
import { loadCases } from './loads.cases.js';
import { queryCases } from './queries.cases.js';
import { suiteOf, type StartedWarehouse } from './warehouse-suite.js';

/** What every warehouse promises. An adapter's spec calls this with a way to start it. */
export function describeWarehouse(name: string, start: () => Promise<StartedWarehouse>): void {
  describe(`[O09] the warehouse ${name}`, () => {
    let started: StartedWarehouse;
    beforeAll(async () => {
      started = await start();
    });
    afterAll(async () => {
      await started?.warehouse.close();
      await started?.stop();
    });

    const suite = suiteOf(() => started);
    definitionCases(suite);
    loadCases(suite);
    queryCases(suite);
    crashCases(suite);
  });
}
