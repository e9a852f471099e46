import { readFileSync } from 'node:fs';
import { AedesGateway } from '../aedes/aedes-gateway.js';
import type { DeviceDirectory, DeviceGateway } from '../device-gateway.port.js';
import type { GatewayLimits } from '../gateway-limits.js';
import { MosquittoGateway } from '../mosquitto/mosquitto-gateway.js';

/** Paths of PEM files. */
export interface TlsFiles {
  readonly certFile: string;
  readonly keyFile: string;
  readonly caFile: string;
  /** Whether devices must have a certificate of that authority. */
  readonly ofDevices: boolean;
}

/** A gateway as another process can be told of it. */
export interface GatewayPlan {
  readonly stadium: string;
  readonly port: number;
  readonly limits: GatewayLimits;
  readonly tls: TlsFiles | null;
  /** Null: the broker is inside the program. */
  readonly mosquitto: { readonly folder: string; readonly user: string; readonly nodeSecret: string } | null;
}

export const defaultLimits: GatewayLimits = { devices: 500, messagesPerSecond: 100_000 };

/** Where devices find it: with TLS by the name that its certificate has. */
export const urlOf = ({ tls, port }: GatewayPlan): string =>
  tls === null ? `mqtt://127.0.0.1:${port}` : `mqtts://localhost:${port}`;

export function gatewayOf(
  plan: GatewayPlan,
  directory: DeviceDirectory,
  onProblem: (error: unknown) => void,
): DeviceGateway {
  const { stadium, port, limits, tls, mosquitto } = plan;
  const host = '127.0.0.1';
  if (mosquitto === null) {
    return new AedesGateway(directory, {
      host,
      port,
      limits,
      tls:
        tls === null
          ? undefined
          : {
              cert: text(tls.certFile),
              key: text(tls.keyFile),
              clientCa: tls.ofDevices ? text(tls.caFile) : undefined,
            },
      onProblem,
    });
  }
  return new MosquittoGateway(directory, {
    ...mosquitto,
    stadium,
    host,
    port,
    limits,
    tls: tls === null ? undefined : { ...tls, clientCaFile: tls.ofDevices ? tls.caFile : undefined },
    url: urlOf(plan),
    nodeTls: tls === null ? undefined : { ca: text(tls.caFile), cert: text(tls.certFile), key: text(tls.keyFile) },
    pidFile: `${mosquitto.folder}/mosquitto.pid`,
    onProblem,
  });
}

const text = (path: string): string => readFileSync(path, 'utf8');
