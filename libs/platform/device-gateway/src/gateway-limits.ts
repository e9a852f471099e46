import { sensorMessageLimits } from '@fieldhouse/contracts/sensors';

/** What a gateway takes of its devices. */
export interface GatewayLimits {
  readonly devices: number;
  /** Of one device; what comes faster is held back, where the broker can. */
  readonly messagesPerSecond: number;
}

/** A payload above it is refused and counted. */
export const payloadBytes = sensorMessageLimits.bytes;
/** What is longer is not even read: the connection ends. */
export const packetBytes = 2 * payloadBytes;
/** Of one who has not yet said who it is. */
export const strangerBytes = 1_024;

/** Certificate and key of the gateway, and who vouches for the devices' own where they must have one: PEM. */
export interface GatewayTls {
  readonly cert: string;
  readonly key: string;
  readonly clientCa?: string | undefined;
}
