import { join } from 'node:path';
import { deviceTopics, isDeviceName } from '@fieldhouse/contracts/sensors';
import type { Enrolled } from '../credentials/directory-watch.js';
import { payloadBytes, type GatewayLimits } from '../gateway-limits.js';

/** What the node is called by Mosquitto; no device can be called so. */
export const nodeUser = '@node';
/** What the node learns of the broker itself. */
export const brokerTopics = { log: '$SYS/broker/log/N', connected: '$SYS/broker/clients/connected' };

export interface BrokerOptions {
  /** Under the same path for Mosquitto. */
  readonly folder: string;
  /** Key of the stadium. */
  readonly stadium: string;
  readonly host: string;
  readonly port: number;
  readonly limits: GatewayLimits;
  /** Paths of PEM files. */
  readonly tls?:
    | { readonly certFile: string; readonly keyFile: string; readonly clientCaFile?: string | undefined }
    | undefined;
  /** Whom a Mosquitto becomes that root started. */
  readonly user: string;
}

/** Names of the files; Mosquitto is started with the first: `mosquitto -c mosquitto.conf`. */
export const fileNames = {
  configuration: 'mosquitto.conf',
  accessList: 'access-list',
  passwords: 'passwords',
  pid: 'mosquitto.pid',
};

/** Of one device, at 10 Hz in messages of ten samples: a night without the node. */
const queuedMessages = 1_000_000;
const queuedBytes = 1_000_000_000;
/** Not acknowledged by the node yet: so much of one device may wait before others have to. */
const inFlightMessages = 20_000;
const inFlightBytes = 64_000_000;
/** Of a packet: topic and header beside the payload. */
const packetHead = 256;

export function configuration({ folder, host, port, limits, tls, user }: BrokerOptions): string {
  const lines = {
    user,
    pid_file: join(folder, fileNames.pid),
    per_listener_settings: false,
    allow_anonymous: false,
    password_file: join(folder, fileNames.passwords),
    acl_file: join(folder, fileNames.accessList),
    retain_available: false,
    max_packet_size: payloadBytes + packetHead,
    max_inflight_messages: inFlightMessages,
    max_inflight_bytes: inFlightBytes,
    max_queued_messages: queuedMessages,
    max_queued_bytes: queuedBytes,
    persistence: true,
    persistence_location: `${folder}/`,
    autosave_interval: 10,
    set_tcp_nodelay: true,
    sys_interval: 1,
    listener: `${port} ${host}`,
    // One device cannot throw another out by its client id.
    use_username_as_clientid: true,
    max_connections: limits.devices + 1,
    max_qos: 1,
    ...(tls && { certfile: tls.certFile, keyfile: tls.keyFile, tls_version: 'tlsv1.2' }),
    ...(tls?.clientCaFile !== undefined && { cafile: tls.clientCaFile, require_certificate: true }),
  };
  const logs = ['log_dest stderr', 'log_dest topic', 'log_type error', 'log_type warning', 'log_type notice'];
  return text([
    '# Written by Fieldhouse.',
    ...Object.entries(lines).map(([name, value]) => `${name} ${value}`),
    ...logs,
  ]);
}

/** Who may write and read what; `%u` is the user that has proven itself. */
export function accessList(stadium: string): string {
  if (!isDeviceName(stadium)) throw new Error(`the stadium's key ${JSON.stringify(stadium)} cannot stand in a topic`);
  const every = deviceTopics(stadium, '+');
  const own = deviceTopics(stadium, '%u');
  return text([
    `user ${nodeUser}`,
    `topic read ${every.samples}`,
    `topic write ${every.receipts}`,
    ...Object.values(brokerTopics).map((topic) => `topic read ${topic}`),
    `pattern write ${own.samples}`,
    `pattern read ${own.receipts}`,
  ]);
}

/** @param nodeHash of the node's own secret */
export function passwords(enrolled: Enrolled, nodeHash: string): string {
  const lines = enrolled
    .filter(({ identity, passwordHash }) => isDeviceName(identity.device) && /^\$7\$[\w$+/=]+$/.test(passwordHash))
    .map(({ identity, passwordHash }) => `${identity.device}:${passwordHash}`);
  return text([`${nodeUser}:${nodeHash}`, ...lines.toSorted()]);
}

const text = (lines: readonly string[]): string => `${lines.join('\n')}\n`;
