import { afterAll, beforeAll, describe } from '@jest/globals';
import { describeDurability } from './durability.cases.js';
import type { EventLogSuite, MortalEventLogs, StartedEventLogs } from './event-log-suite.js';
import { describeFailures } from './failures.cases.js';
import { describeFencing } from './fencing.cases.js';
import { describeGroups } from './groups.cases.js';
import { describeOrder } from './order.cases.js';
import { describeOutage } from './outage.cases.js';
import { describeRebalance } from './rebalance.cases.js';
import { describeRefusals } from './refusals.cases.js';
import { describeReplay } from './replay.cases.js';
import { describeRetention } from './retention.cases.js';

/** What every event log promises. An adapter's spec calls this with a way to start it. */
export function describeEventLog(name: string, start: () => Promise<StartedEventLogs>): void {
  describe(`the event log ${name}`, () => {
    const suite: EventLogSuite = { started: startedBefore(start) };
    describeOrder(suite);
    describeDurability(suite);
    describeGroups(suite);
    describeFailures(suite);
    describeRebalance(suite);
    describeFencing(suite);
    describeReplay(suite);
    describeRetention(suite);
    describeRefusals(suite);
  });
}

/** What every event log promises of the death of its server. */
export function describeEventLogOutage(name: string, start: () => Promise<MortalEventLogs>): void {
  describe(`the event log ${name}`, () => {
    describeOutage(startedBefore(start));
  });
}

function startedBefore<S extends StartedEventLogs>(start: () => Promise<S>): () => S {
  let backend: S;
  beforeAll(async () => {
    backend = await start();
  }, 120_000);
  afterAll(() => backend?.stop(), 60_000);
  return () => backend;
}
