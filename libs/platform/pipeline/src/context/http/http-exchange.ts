import { PermanentError, TransientError } from '@fieldhouse/plugin-kit';
import { Agent, request, type Dispatcher } from 'undici';
import { DamagedGzipError, gunzipWithin } from '../archive/gzip.js';
import { assertPublicLiteral, PrivateAddressError, vettedLookup, type Resolve } from './vetted-lookup.js';

export interface HttpLimits {
  /** Of one answer, unpacked. */
  readonly bytes: number;
  /** Unpacked bytes a packed byte of a gzip-encoded answer. */
  readonly ratio: number;
  /** From the first byte sent to the last one received. */
  readonly milliseconds: number;
}

export interface Answer {
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  readonly bytes: Uint8Array;
}

export interface ExchangeOptions {
  readonly resolve: Resolve;
  readonly limits: HttpLimits;
  /**
   * For tests alone: these hosts are answered by a server on this machine, e.g. `api.example` → `http://127.0.0.1:4711`.
   * Every check of the URL stays in force; only the look-up is replaced.
   */
  readonly upstreams: ReadonlyMap<string, string>;
}

/** One request and its whole answer, within limits, to a public address only. Follows nothing, repeats nothing. */
export class HttpExchange {
  readonly #agent: Agent;
  readonly #testAgent = new Agent();

  constructor(private readonly options: ExchangeOptions) {
    this.#agent = new Agent({ connect: { lookup: vettedLookup(options.resolve), timeout: 10_000 } });
  }

  /**
   * @throws TransientError reset, time-out, truncated or damaged answer
   * @throws PermanentError a private address, an answer over a limit
   * @throws the signal's reason once it aborts
   */
  async get(url: URL, headers: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Answer> {
    const { milliseconds } = this.options.limits;
    const timeout = AbortSignal.timeout(milliseconds);
    const where = `${url.host}${url.pathname}`;
    try {
      const answer = await this.#request(url, headers, AbortSignal.any([signal, timeout]));
      return await this.#read(where, answer);
    } catch (cause) {
      if (signal.aborted) throw signal.reason;
      if (cause instanceof PermanentError) throw cause;
      if (isPrivateAddress(cause)) throw new PermanentError(`${where}: ${(cause as Error).message}`, { cause });
      const what = timeout.aborted ? `no whole answer within ${milliseconds} ms` : describe(cause);
      throw new TransientError(`${where}: ${what}`, { cause });
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.#agent.destroy(), this.#testAgent.destroy()]);
  }

  #request(url: URL, headers: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Dispatcher.ResponseData> {
    const upstream = this.options.upstreams.get(url.host);
    if (upstream === undefined) {
      assertPublicLiteral(url.hostname);
      return request(url, { dispatcher: this.#agent, headers, signal });
    }
    const target = new URL(url.pathname + url.search, upstream);
    return request(target, { dispatcher: this.#testAgent, headers: { ...headers, host: url.host }, signal });
  }

  async #read(where: string, { statusCode, headers, body }: Dispatcher.ResponseData): Promise<Answer> {
    const header = (name: string) => [headers[name]].flat()[0];
    const { bytes: limit, ratio } = this.options.limits;
    const tooLarge = () => new PermanentError(`${where}: the answer is larger than the ${limit} bytes allowed`);
    const chunks: Uint8Array[] = [];
    let size = 0;
    try {
      if (Number(header('content-length') ?? 0) > limit) throw tooLarge();
      for await (const chunk of body) {
        size += (chunk as Uint8Array).byteLength;
        if (size > limit) throw tooLarge();
        chunks.push(chunk as Uint8Array);
      }
    } catch (error) {
      body.on('error', () => undefined).destroy();
      throw error;
    }
    const sent = Buffer.concat(chunks);
    const encoding = header('content-encoding')?.trim().toLowerCase() ?? 'identity';
    if (sent.byteLength === 0 || encoding === 'identity') return { status: statusCode, header, bytes: sent };
    if (encoding !== 'gzip' && encoding !== 'x-gzip')
      throw new Error(`the answer is encoded as "${encoding}", unasked`);
    const bytes = await gunzipWithin(where, sent, { entries: 1, unpackedBytes: limit, ratio });
    return { status: statusCode, header, bytes };
  }
}

function isPrivateAddress(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) if (at instanceof PrivateAddressError) return true;
  return false;
}

function describe(error: unknown): string {
  if (error instanceof DamagedGzipError) return 'the answer is truncated or damaged';
  const { code, message } = error as NodeJS.ErrnoException;
  return code === undefined ? message : `${message} (${code})`;
}
