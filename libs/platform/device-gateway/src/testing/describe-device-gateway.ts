import { describe } from '@jest/globals';
import { describeAcknowledging } from './acknowledging.cases.js';
import type { GatewaySuite } from './gateway-suite.js';
import { describeLanes } from './lanes.cases.js';
import { describePrivacy } from './privacy.cases.js';
import { describeRefusals } from './refusals.cases.js';
import { describeRoster } from './roster.cases.js';
import { describeTaking } from './taking.cases.js';

/** What every device gateway promises. An adapter's spec calls this with a way to make what it runs on. */
export function describeDeviceGateway(name: string, suite: GatewaySuite): void {
  describe(`the device gateway ${name}`, () => {
    describeTaking(suite);
    describeRefusals(suite);
    describePrivacy(suite);
    describeAcknowledging(suite);
    describeLanes(suite);
    describeRoster(suite);
  });
}
