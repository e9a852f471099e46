import type { RefusedPublish } from '../device-gateway.port.js';
import type { GatewayPlan, TlsFiles } from './gateway-plan.js';

/** What a gateway of the adapter runs on, for one test. */
export interface GatewayBackend {
  readonly plan: GatewayPlan;
  /** What has to run beside it, from its start on. */
  stop(): Promise<void>;
}

export interface BackendWishes {
  readonly stadium: string;
  readonly limits?: Partial<GatewayPlan['limits']>;
  readonly tls?: TlsFiles;
}

/**
 * What an adapter cannot do, with the reason; the suite then asserts that it does not. A reason of refusal: it refuses, but cannot count it.
 * `answersSubscriptions`: it does not say no to a subscription, though nothing comes of it. `slowsDown`: it does not hold back a device that
 * sends too fast. `limitsTries`: nor one that tries secrets. `refusesWills`,
 * `refusesQos2`: it takes them, as messages of their device.
 */
export type GatewayLacks = Partial<
  Record<RefusedPublish | 'answersSubscriptions' | 'slowsDown' | 'limitsTries' | 'refusesWills' | 'refusesQos2', string>
>;

export interface GatewaySuite {
  readonly backend: (wishes: BackendWishes) => Promise<GatewayBackend>;
  readonly lacks: GatewayLacks;
}
