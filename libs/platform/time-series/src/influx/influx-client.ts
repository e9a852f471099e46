import { Agent, request, type IncomingMessage } from 'node:http';
import { Agent as TlsAgent, request as requestTls } from 'node:https';
import { readResults, type ResultSeries } from './results.js';

export interface InfluxAddress {
  /** `http://` or `https://`. The certificate of the latter is verified. */
  readonly url: string;
  readonly database: string;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  /** Authorities in PEM that vouch for the server instead of the well-known ones. */
  readonly ca?: string | undefined;
}

/** InfluxDB answered, and not with what was asked for. */
export class InfluxRefusal extends Error {
  override readonly name = 'InfluxRefusal';
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

const idleMilliseconds = 60_000;
const rowsAChunk = 5000;

/** InfluxDB over HTTP: lines in, answers out as they come. */
export class InfluxClient {
  readonly #agent: Agent;

  constructor(private readonly address: InfluxAddress) {
    const { url, ca } = address;
    const kept = { keepAlive: true, maxSockets: 16, ...(ca !== undefined && { ca }) };
    this.#agent = url.startsWith('https:') ? new TlsAgent(kept) : new Agent(kept);
  }

  get database(): string {
    return this.address.database;
  }

  /** Resolves once the lines are durable. Instants are microseconds. */
  async write(lines: string): Promise<void> {
    const parameters = new URLSearchParams({ db: this.database, precision: 'u' });
    await textOf(await this.#post(`/write?${parameters}`, lines, 'text/plain; charset=utf-8'));
  }

  /** What the statements give, series by series; long ones in pieces. */
  async *query(statements: string): AsyncGenerator<ResultSeries> {
    const parameters = {
      db: this.database,
      epoch: 'u',
      chunked: 'true',
      chunk_size: String(rowsAChunk),
      q: statements,
    };
    const form = new URLSearchParams(parameters).toString();
    yield* readResults(await this.#post('/query', form, 'application/x-www-form-urlencoded'));
  }

  async execute(statements: string): Promise<readonly ResultSeries[]> {
    const all: ResultSeries[] = [];
    for await (const series of this.query(statements)) all.push(series);
    return all;
  }

  close(): void {
    this.#agent.destroy();
  }

  async #post(path: string, body: string, type: string): Promise<IncomingMessage> {
    const answer = await this.#send(path, body, type);
    const { statusCode: status = 0 } = answer;
    if (status >= 200 && status < 300) return answer;
    throw new InfluxRefusal(status, `InfluxDB refuses: ${reasonOf(await textOf(answer)) || status}`);
  }

  /** A kept connection may have been closed by the other side: that one is tried again, as all that is asked may be asked twice. */
  async #send(path: string, body: string, type: string): Promise<IncomingMessage> {
    for (;;) {
      const sent = this.#start(path, body, type);
      try {
        return await sent.answer;
      } catch (error) {
        if (sent.reused() && /^(ECONNRESET|EPIPE)$/.test((error as NodeJS.ErrnoException).code ?? '')) continue;
        const { host } = new URL(this.address.url);
        throw new Error(`InfluxDB at ${host} does not answer: ${(error as Error).message}`, { cause: error });
      }
    }
  }

  #start(path: string, body: string, type: string) {
    const { url, username, password = '' } = this.address;
    const ask = url.startsWith('https:') ? requestTls : request;
    const bytes = Buffer.from(body);
    const sent = ask(new URL(url.replace(/\/$/, '') + path), {
      method: 'POST',
      agent: this.#agent,
      headers: { 'content-type': type, 'content-length': bytes.length },
      ...(username !== undefined && { auth: `${username}:${password}` }),
    });
    sent.setTimeout(idleMilliseconds, () => sent.destroy(new Error(`silent for ${idleMilliseconds / 1000} s`)));
    const answer = new Promise<IncomingMessage>((resolve, reject) => {
      sent.once('error', reject);
      sent.once('response', (response) => {
        sent.setTimeout(0);
        // Silence counts only while nothing waits to be read.
        response.setTimeout(idleMilliseconds, () => {
          if (response.readableLength === 0) response.destroy(new Error('InfluxDB fell silent'));
        });
        resolve(response);
      });
    });
    sent.end(bytes);
    return { answer, reused: () => sent.reusedSocket };
  }
}

async function textOf(answer: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of answer.setEncoding('utf8')) text += part as string;
  return text;
}

function reasonOf(text: string): string {
  try {
    const { error } = JSON.parse(text) as { readonly error?: unknown };
    return typeof error === 'string' ? error : '';
  } catch {
    return text.slice(0, 500);
  }
}
