import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { packetBytes, strangerBytes, type GatewayTls } from '../gateway-limits.js';
import { FrameGuard } from './frame-guard.js';

const handshakeMilliseconds = 10_000;

export interface ServerOptions {
  readonly host: string;
  readonly port: number;
  readonly tls?: GatewayTls | undefined;
  readonly mostConnections: number;
  readonly onConnection: (socket: Socket) => void;
  /** A packet above the limit, or a handshake that failed: the connection has ended. */
  readonly onRefused: (reason: 'size' | 'protocol') => void;
}

/** Where devices connect. */
export class DeviceServer {
  readonly #sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {}

  /** @throws Error the port is taken, or certificate and key do not fit */
  static async listen(options: ServerOptions): Promise<DeviceServer> {
    const { tls, host, port } = options;
    const server =
      tls === undefined
        ? createServer({ noDelay: true })
        : createTlsServer({
            cert: tls.cert,
            key: tls.key,
            ...(tls.clientCa !== undefined && { ca: tls.clientCa, requestCert: true, rejectUnauthorized: true }),
            noDelay: true,
            handshakeTimeout: handshakeMilliseconds,
          });
    server.maxConnections = options.mostConnections;
    const devices = new DeviceServer(server);
    server.on(tls === undefined ? 'connection' : 'secureConnection', (socket: Socket) => {
      devices.#keep(socket);
      guard(socket, () => options.onRefused('size'));
      options.onConnection(socket);
    });
    server.on('tlsClientError', () => options.onRefused('protocol'));
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
    return devices;
  }

  get port(): number {
    const address = this.server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  /** Takes no further connection. */
  refuseNew(): void {
    this.server.close();
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    if (this.server.listening) this.server.close();
    while (this.#sockets.size > 0) await new Promise((resolve) => setImmediate(resolve));
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket));
  }
}

/** The broker reads what this lets through; its parser would gather packets of up to 256 MB. */
function guard(socket: Socket, onTooLong: () => void): void {
  const packets = new FrameGuard(strangerBytes, packetBytes);
  const read = socket.read.bind(socket);
  socket.read = (size?: number): Buffer | null => {
    const chunk = read(size) as Buffer | null;
    if (chunk === null || socket.destroyed || packets.allows(chunk)) return chunk;
    onTooLong();
    socket.destroy();
    return null;
  };
}
