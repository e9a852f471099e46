import type { Socket } from 'node:net';
import { isDeviceName } from '@fieldhouse/contracts/sensors';
import type { Aedes, AedesOptions, AuthenticateError, Client } from 'aedes';
import { LoginThrottle } from '../credentials/login-throttle.js';
import type { DeviceDirectory, DeviceIdentity, RefusedPublish } from '../device-gateway.port.js';
import { payloadBytes } from '../gateway-limits.js';
import type { DeviceLanes } from '../lanes/device-lanes.js';
import type { Refusals } from '../refusals.js';
import type { DeviceConnections } from './device-connections.js';

/** Was counted where it was found; ends the connection. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  /** Of MQTT 3.1.1: not authorized. The same whatever was wrong. */
  readonly returnCode = 5;
}

export interface RuleWorld {
  readonly directory: DeviceDirectory;
  /** Changes of the directory so far. */
  readonly changes: () => number;
  readonly connections: DeviceConnections;
  readonly refusals: Refusals;
  readonly lanes: DeviceLanes;
  readonly onProblem: (error: unknown) => void;
}

type Rules = Required<
  Pick<AedesOptions, 'preConnect' | 'authenticate' | 'authorizePublish' | 'authorizeSubscribe' | 'authorizeForward'>
>;

/** What a device may do, as the broker asks. */
export function deviceRules(world: RuleWorld): Rules {
  const { connections, refusals, lanes } = world;
  const throttle = new LoginThrottle();
  const refused = (reason: RefusedPublish, message: string): RefusedError => {
    refusals.count(reason);
    return new RefusedError(message);
  };

  /** @throws RefusedError */
  async function identify(client: Client, device: string | undefined, secret: string): Promise<DeviceIdentity> {
    if (!isDeviceName(device)) throw refused('credentials', 'no device without a name');
    const address = (client.conn as Socket).remoteAddress ?? '';
    if (!throttle.allows(address, device)) throw refused('rate', 'too many tries');
    for (;;) {
      const changes = world.changes();
      const identity = await world.directory.authenticate(device, secret);
      if (changes !== world.changes()) continue;
      if (identity !== null) return identity;
      throttle.failed(address, device);
      throw refused('credentials', 'no such device, or another secret');
    }
  }

  return {
    preConnect(_client, packet, answer) {
      if (packet.will !== undefined) return answer(refused('protocol', 'no wills'), false);
      // Bound to the credentials, one device cannot throw another out; nothing is kept for those that are away.
      packet.clientId = packet.username ?? '';
      packet.clean = true;
      answer(null, true);
    },

    authenticate(client, username, password, answer) {
      identify(client, username, password?.toString() ?? '').then(
        (identity) => {
          if (!client.closed) connections.add(identity, client);
          answer(null, true);
        },
        (error: unknown) => {
          if (!(error instanceof RefusedError)) world.onProblem(error);
          const cause = error instanceof RefusedError ? error : new RefusedError('the directory does not answer');
          answer(cause satisfies AuthenticateError, false);
        },
      );
    },

    authorizePublish(client, packet, answer) {
      const connection = connections.of(client);
      if (connection === undefined) return answer(new RefusedError('nobody known'));
      if (packet.qos === 2) return answer(refused('protocol', 'no QoS 2'));
      if (packet.retain) return answer(refused('retained', 'nothing is retained'));
      const { topic, payload } = packet;
      // Acknowledged or not, it goes to no subscriber: it could be another device's receipt.
      packet.topic = 'nowhere';
      if (topic !== connection.topics.samples) {
        refusals.count('topic');
        return answer(null);
      }
      if (payload.length > payloadBytes) {
        refusals.count('size');
        return answer(null);
      }
      const message = { from: connection.identity, payload: payload as Buffer };
      // Without an answer there is no PUBACK, and no further packet is read.
      void lanes
        .take(message, () => connection.client.closed === false)
        .then((taken) => (taken ? answer(null) : undefined));
    },

    authorizeSubscribe(client, subscription, answer) {
      const connection = connections.of(client);
      if (connection !== undefined && subscription.topic === connection.topics.receipts) {
        connection.listens = true;
        return answer(null, subscription);
      }
      refusals.count('topic');
      answer(null, null);
    },

    authorizeForward: (client, packet) => (packet.topic === connections.of(client)?.topics.receipts ? packet : null),
  };
}

/** Errors that say something of who is connected; the network's own have a code. */
export function countFaults(broker: Aedes, refusals: Refusals): void {
  const silent = new WeakSet<Client>();
  broker.on('keepaliveTimeout', (client) => silent.add(client));
  const count = (client: Client, error: Error) => {
    const ofNetwork = 'code' in error || error instanceof RefusedError;
    if (!ofNetwork && !silent.has(client)) refusals.count('protocol');
  };
  broker.on('clientError', count);
  broker.on('connectionError', count);
}
