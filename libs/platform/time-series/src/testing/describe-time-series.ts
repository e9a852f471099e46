import { afterAll, beforeAll, describe } from '@jest/globals';
import { describeAnyHistory } from './any-history.cases.js';
import { describeCheckpoints } from './checkpoint.cases.js';
import { describeExpiry } from './expiry.cases.js';
import { describeReading } from './reading.cases.js';
import { describeRefusals } from './refusals.cases.js';
import { describeRestart } from './restart.cases.js';
import { describeRollUp } from './roll-up.cases.js';
import type { KillableTimeSeries, StartedTimeSeries } from './time-series-suite.js';
import { describeWriting } from './writing.cases.js';

/** What every store of live values promises. An adapter's spec calls this with a way to start it. */
export function describeTimeSeries(name: string, start: () => Promise<StartedTimeSeries>): void {
  describe(`the time series ${name}`, () => {
    const suite = { started: started(start) };
    describeWriting(suite);
    describeReading(suite);
    describeRollUp(suite);
    describeCheckpoints(suite);
    describeExpiry(suite);
    describeRefusals(suite);
    describeAnyHistory(suite);
  });
}

/** What every store of live values promises whose program dies: one of the spec's own, that syncs what it stores. */
export function describeKilledTimeSeries(name: string, start: () => Promise<KillableTimeSeries>): void {
  describe(`the time series ${name}, killed`, () => {
    describeRestart({ started: started(start) });
  });
}

/** Starts the store before the cases of the block that this is called in, and stops it behind them. */
function started<Store extends StartedTimeSeries>(start: () => Promise<Store>): () => Store {
  let store: Store | undefined;
  beforeAll(async () => {
    store = await start();
  }, 60_000);
  afterAll(() => store?.stop(), 60_000);
  return () => store!;
}
