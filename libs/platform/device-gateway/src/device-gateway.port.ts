/** Who a connection is, once its credentials have been proven. */
export interface DeviceIdentity {
  /** Key of the stadium that it belongs to. */
  readonly stadium: string;
  /** Unique in its stadium. */
  readonly device: string;
}

/**
 * The devices of this node's stadium. A broker that asks (aedes) asks this; for one that reads files (Mosquitto) they are written again
 * whenever `changed` fires.
 */
export interface DeviceDirectory {
  /** Null: no such device, a wrong secret, or one that was struck off. Takes as long whether the device exists or not. */
  authenticate(device: string, secret: string): Promise<DeviceIdentity | null>;
  /** All that may connect, with what a broker's own password file needs: PBKDF2-SHA512 as Mosquitto writes it (`$7$...`). */
  enrolled(): Promise<readonly { readonly identity: DeviceIdentity; readonly passwordHash: string }[]>;
  /** Calls back after each enrolment, new secret and striking off; gives what ends it. */
  changed(listener: () => void): () => void;
}

/** One publish of a device, as it came. */
export interface DeviceMessage {
  readonly from: DeviceIdentity;
  readonly payload: Uint8Array;
}

/**
 * What became of a message: `stored` in the log; `refused` for good, with the reason, counted and answered, never asked for again.
 */
export type Taken = { readonly taken: 'stored' } | { readonly taken: 'refused'; readonly reason: string };

/** Told to a device on its `receipts` topic: what it need not keep any longer. */
export interface Receipt {
  readonly deviceSession: string;
  /** Every sequence up to it is stored or refused, without a gap: `ReceiptBook` tells. */
  readonly upTo: number;
  /** Of those, how many were refused, and why the last one was. */
  readonly refused: number;
  readonly reason: string | null;
  /** Later ones came, but not the next: the device is to send all from there on again. */
  readonly resend?: true;
}

/**
 * MQTT between devices and the node. A device publishes on `stadiums/<stadium>/devices/<device>/samples` and may subscribe to its own
 * `.../receipts`; everything else is refused: other devices' topics, wildcards, retained messages, wills, messages above the limit.
 */
export interface DeviceGateway {
  /**
   * From now on messages are handed over, those of one device one after the other. A message of QoS 1 is acknowledged after `handle` resolved,
   * where the adapter says so (`acknowledges`); where `handle` throws, it comes again, before all later ones of its device. Messages that wait
   * hold back their device, not the others.
   * @throws Error the port is taken, the broker does not answer or does not know the node
   */
  start(handle: (message: DeviceMessage) => Promise<Taken>): Promise<void>;
  /**
   * `stored`: a PUBACK says that the message is in the log. `taken`: it says that the broker has it, and may lose it in a crash of its own; a
   * device keeps its samples until their receipt.
   */
  readonly acknowledges: 'stored' | 'taken';
  sendReceipt(to: DeviceIdentity, receipt: Receipt): Promise<void>;
  /** Devices connected now, and what was refused so far by reason: a bounded list. */
  state(): { readonly connected: number; readonly refused: Readonly<Record<RefusedPublish, number>> };
  /** No new messages; those being handled are finished first. */
  stop(): Promise<void>;
}

/**
 * Why a connection or a publish got no further than the gateway. `topic`: a publish or a subscription on one that is not the device's own;
 * `rate`: credentials tried too often; `protocol`: no MQTT 3.1.1, or a part of it that devices have no use for (QoS 2, wills).
 */
export const refusedPublishes = ['credentials', 'topic', 'retained', 'size', 'rate', 'protocol'] as const;
export type RefusedPublish = (typeof refusedPublishes)[number];

/** The injection token of the program's {@link DeviceGateway}. */
export const DEVICE_GATEWAY = Symbol('DEVICE_GATEWAY');
