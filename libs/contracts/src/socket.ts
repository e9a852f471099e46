import type { ZodObject, ZodType, infer as Infer } from 'zod';
import type { Policy } from './route.js';

/** A WebSocket: who may open it, and what is said on it in either direction, a JSON text each. */
export interface Socket<
  Params extends ZodObject = ZodObject,
  Said extends ZodType = ZodType,
  Told extends ZodType = ZodType,
> {
  /** `stadium.live`: unique among routes and sockets. */
  readonly id: string;
  /** `/v1/stadiums/:stadium/...`; parameters as in `params`. */
  readonly path: string;
  readonly summary: string;
  readonly policy: Policy;
  readonly params: Params;
  /** What a client says. */
  readonly said: Said;
  /** What the program says. */
  readonly told: Told;
}

export function defineSocket<const Params extends ZodObject, Said extends ZodType, Told extends ZodType>(
  socket: Socket<Params, Said, Told>,
): Socket<Params, Said, Told> {
  return socket;
}

export type SocketParams<S extends Socket> = Infer<S['params']>;
export type SaidOn<S extends Socket> = Infer<S['said']>;
