import type { LiveHello } from '@fieldhouse/contracts/sensors';
import { backOff } from './back-off.js';
import { readLiveMessage } from './live-message.js';
import type { LiveStore } from './live-store.js';

/** What is used of a WebSocket. */
export type LiveSocket = EventTarget & Pick<WebSocket, 'send' | 'close'>;

export interface LiveSurroundings {
  readonly open: () => LiveSocket;
  /** Calls once, so many milliseconds from now. @returns the way to call it off */
  readonly later: (call: () => void, milliseconds: number) => () => void;
  /** 0 to 1 */
  readonly chance: () => number;
}

/** The node says its age once a second: a line that is silent for so long is dead, whatever the browser thinks of it. */
const silentMilliseconds = 5_000;

/**
 * Keeps a store up to date over a socket: says hello with the last sequence that the store knows, asks again where messages are missing, and comes
 * back after a lost connection until the session is over.
 */
export class LiveConnection {
  readonly #store: LiveStore;
  readonly #around: LiveSurroundings;
  #socket: LiveSocket | null = null;
  #failed = 0;
  #asked = false;
  #stopped = false;
  #callOff: () => void = () => undefined;

  constructor(store: LiveStore, around: LiveSurroundings) {
    this.#store = store;
    this.#around = around;
  }

  /** Connects now, without waiting for the next attempt: at the beginning, and where the device says that it is on line again. */
  connect(): void {
    if (this.#stopped || this.#socket !== null) return;
    const socket = this.#around.open();
    this.#socket = socket;
    this.#watch();
    socket.addEventListener('open', () => {
      if (socket !== this.#socket) return;
      this.#hello(socket);
      this.#store.connected('open');
      this.#watch();
    });
    socket.addEventListener('message', (event) => this.#hear(socket, (event as MessageEvent<unknown>).data));
    socket.addEventListener('close', () => this.#lose(socket));
  }

  /** For good. */
  close(): void {
    this.#stopped = true;
    this.#callOff();
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
  }

  #hear(socket: LiveSocket, data: unknown): void {
    if (socket !== this.#socket) return;
    const message = readLiveMessage(data);
    if (message === null) return;
    if (!this.#store.take(message)) {
      if (!this.#asked) this.#hello(socket);
      return;
    }
    this.#failed = 0;
    this.#asked = false;
    this.#watch();
    if (message.type === 'over') this.close();
  }

  #hello(socket: LiveSocket): void {
    this.#asked = true;
    const hello: LiveHello = { version: 1, type: 'hello', after: this.#store.sequence };
    socket.send(JSON.stringify(hello));
  }

  #lose(socket: LiveSocket): void {
    if (socket !== this.#socket) return;
    this.#socket = null;
    this.#store.connected('closed');
    this.#callOff();
    this.#callOff = this.#around.later(() => this.connect(), backOff(this.#failed++, this.#around.chance()));
  }

  /** Gives the line up where nothing that counts comes in time. */
  #watch(): void {
    const socket = this.#socket;
    this.#callOff();
    this.#callOff = this.#around.later(() => {
      if (socket === null) return;
      socket.close();
      this.#lose(socket);
    }, silentMilliseconds);
  }
}
