import { afterAll, beforeAll, describe } from '@jest/globals';
import { describeClosing } from './closing.cases.js';
import { describeComingAndGoing } from './coming-and-going.cases.js';
import { describeDelivery } from './delivery.cases.js';
import { describeFailures } from './failures.cases.js';
import { describeGroups } from './groups.cases.js';
import { describeOrder } from './order.cases.js';
import { describeProgress } from './progress.cases.js';
import type { QueueLacks, QueueSuite, StartedQueues } from './queue-suite.js';
import { describeRetries } from './retries.cases.js';

/** What every queue promises. An adapter's spec calls this with a way to start it. */
export function describeQueue(
  name: string,
  start: () => Promise<StartedQueues>,
  { lacks = {} }: { readonly lacks?: QueueLacks } = {},
): void {
  describe(`the queue ${name}`, () => {
    let backend: StartedQueues;
    beforeAll(async () => {
      backend = await start();
    }, 60_000);
    afterAll(() => backend?.stop(), 60_000);

    const suite: QueueSuite = { started: () => backend, lacks };
    describeDelivery(suite);
    describeOrder(suite);
    describeRetries(suite);
    describeFailures(suite);
    describeGroups(suite);
    describeProgress(suite);
    describeClosing(suite);
    describeComingAndGoing(suite);
  });
}
