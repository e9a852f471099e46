import { Redis, type RedisOptions } from 'ioredis';

export interface RedisAddress {
  /** `redis://` or, with TLS, `rediss://`. The certificate is verified. */
  readonly url: string;
  /** Authorities in PEM that vouch for the server instead of the well-known ones. */
  readonly ca?: string | undefined;
}

/** Given by Node for a server that cannot show who it is. */
const certificateFault = /^(ERR_TLS_|CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_)/;

/**
 * Connects, and stays connected. While Redis is away, commands wait for it, some 20 seconds long.
 * @throws Error Redis does not answer; at once where its certificate is not to be trusted
 */
export async function connectRedis(
  address: RedisAddress,
  onProblem: (message: string, error: unknown) => void,
): Promise<Redis> {
  let last: NodeJS.ErrnoException | undefined;
  let answered = false;
  const client = new Redis({
    ...optionsOf(address),
    connectionName: 'fieldhouse queue',
    keepAlive: 10_000,
    retryStrategy: (times) =>
      !answered && certificateFault.test(last?.code ?? '') ? null : Math.min(times * 100, 2000),
  });
  client.on('error', (error: NodeJS.ErrnoException) => {
    last = error;
    if (answered) onProblem('the connection to Redis was lost', error);
  });
  try {
    await client.ping();
    answered = true;
    for (const fault of faultsOf(await client.info())) onProblem(fault, undefined);
    return client;
  } catch (error) {
    if (client.status !== 'end') client.disconnect();
    const why = last?.message ?? (error as Error).message;
    throw new Error(`Redis at ${new URL(address.url).host} does not answer: ${why}`, { cause: error });
  }
}

/** What a Redis must not be like that holds jobs. @param info as Redis tells of itself */
function faultsOf(info: string): readonly string[] {
  return [
    ...(/^aof_enabled:0/m.test(info) ? ['Redis keeps no append-only file: when it stops, jobs are lost'] : []),
    ...(/^maxmemory_policy:(?!noeviction)/m.test(info)
      ? ['Redis drops keys when its memory is full: jobs get lost']
      : []),
  ];
}

/** Only what an address says: parameters behind it could switch verification off. */
function optionsOf({ url, ca }: RedisAddress): RedisOptions {
  const { protocol, hostname, port, username, password, pathname } = new URL(url);
  const database = Number(pathname.slice(1));
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port || 6379),
    db: Number.isInteger(database) ? database : 0,
    ...(username !== '' && { username: decodeURIComponent(username) }),
    ...(password !== '' && { password: decodeURIComponent(password) }),
    ...(protocol === 'rediss:' && { tls: { rejectUnauthorized: true, ...(ca !== undefined && { ca }) } }),
  };
}
