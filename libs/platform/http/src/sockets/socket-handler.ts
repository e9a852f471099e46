import type { SaidOn, Socket, SocketParams } from '@fieldhouse/contracts';
import type { Account } from '../account.js';

/** An open connection of somebody who may have it. */
export interface SocketCall<S extends Socket = Socket> {
  readonly params: SocketParams<S>;
  /** Null where the policy is public and nobody is logged in. */
  readonly account: Account | null;
  /** A text as the contract says. Dropped where the connection is gone, or where its reader is so slow that much waits already. */
  tell(text: string): void;
  close(): void;
}

export interface OpenSocket<S extends Socket = Socket> {
  /** A message that fits the contract. */
  hear(message: SaidOn<S>): void;
  /** The connection is gone, for whatever reason. */
  closed(): void;
}

/** Serves a socket of the contracts. */
export interface SocketHandler<S extends Socket = Socket> {
  readonly socket: S;
  open(call: SocketCall<S>): OpenSocket<S>;
}
