import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckRoom } from '../../staging/duck-room.js';
import { Faults, type Fault, type RequestKind } from './faults.js';
import { jobSchema, LoopbackJobs, type JobRequest } from './loopback-jobs.js';
import { parametersSchema, runSql } from './loopback-sql.js';
import { LoopbackTables } from './loopback-tables.js';
import { readMultipart } from './multipart.js';
import { Refusal } from './refusal.js';

interface Asked {
  readonly kind: RequestKind;
  readonly method: string;
  readonly id: string;
  readonly search: URLSearchParams;
  readonly contentType: string;
  readonly body: Buffer;
}

const routes: readonly (readonly [RegExp, RequestKind])[] = [
  [/^\/upload\/bigquery\/v2\/projects\/[^/]+\/jobs$/, 'upload'],
  [/^\/bigquery\/v2\/projects\/[^/]+\/jobs\/(?<id>[^/]+)\/cancel$/, 'cancel'],
  [/^\/bigquery\/v2\/projects\/[^/]+\/jobs\/(?<id>[^/]+)$/, 'job state'],
  [/^\/bigquery\/v2\/projects\/[^/]+\/jobs$/, 'job'],
  [/^\/bigquery\/v2\/projects\/[^/]+\/queries\/(?<id>[^/]+)$/, 'results'],
  [/^\/bigquery\/v2\/projects\/[^/]+\/datasets\/[^/]+\/tables(?:\/(?<id>[^/]+))?$/, 'table'],
  [/^\/bigquery\/v2\/projects\/[^/]+\/datasets(?:\/(?<id>[^/]+))?$/, 'dataset'],
];

/**
 * BigQuery's interface on loopback, so far as the warehouse asks it, with the rows in DuckDB: for tests of what the official
 * client really sends. Faults come when asked for.
 */
export class LoopbackBigQuery {
  readonly faults = new Faults();
  readonly jobs = new LoopbackJobs();
  /** `POST job`, in the order they came. */
  readonly requests: string[] = [];
  readonly token = 'token-of-the-loopback';
  /** Called with each request once it was carried out and before it is answered. */
  beforeAnswer: (method: string) => Promise<void> = async () => undefined;
  readonly #datasets = new Set<string>();
  #changes: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly server: Server,
    private readonly room: DuckRoom,
    private readonly tables: LoopbackTables,
    private readonly folder: string,
    private readonly pageRows: number,
  ) {
    server.on('request', (request: IncomingMessage, response: ServerResponse) => void this.#serve(request, response));
  }

  static async start(pageRows = 100): Promise<LoopbackBigQuery> {
    const folder = await mkdtemp(join(tmpdir(), 'fieldhouse-bigquery-'));
    const room = await DuckRoom.open({ temp: folder, memoryMegabytes: 256 });
    const server = createServer();
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return new LoopbackBigQuery(server, room, new LoopbackTables(await room.connect()), folder, pageRows);
  }

  get endpoint(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  fail(fault: Fault): void {
    this.faults.add(fault);
  }

  /** What is told of the table. */
  table(id: string) {
    return this.tables.describe(id);
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => {
      this.server.close(resolve);
    });
    this.server.closeAllConnections();
    await closed;
    await this.jobs.settled();
    await this.room.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = await read(request);
    this.requests.push(`${asked.method} ${asked.kind}`);
    const fault = this.faults.take(asked.kind);
    const answer = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body ?? {}));
    };
    if (fault?.what === 'unavailable') return answer(503, new Refusal(503, 'backendError', 'try again').body);
    try {
      if (request.headers.authorization !== `Bearer ${this.token}`)
        throw new Refusal(401, 'required', 'Login Required.');
      const body = await this.#carryOut(asked, fault?.what === 'failed' ? fault : null);
      await this.beforeAnswer(asked.method);
      if (fault?.what === 'lost') request.socket.destroy();
      else answer(asked.method === 'DELETE' ? 204 : 200, body);
    } catch (error) {
      if (error instanceof Refusal) answer(error.status, error.body);
      else answer(400, new Refusal(400, 'invalid', String(error)).body);
    }
  }

  async #carryOut(asked: Asked, fault: Fault | null): Promise<unknown> {
    switch (asked.kind) {
      case 'dataset':
        return this.#dataset(JSON.parse(asked.body.toString('utf8')));
      case 'table':
        return this.#table(asked);
      case 'upload':
        return this.#upload(asked, fault);
      case 'job':
        return this.#query(jobSchema.parse(JSON.parse(asked.body.toString('utf8'))), fault);
      case 'job state':
        return this.jobs.describe(asked.id);
      case 'cancel':
        return this.jobs.stop(asked.id);
      default:
        return this.jobs.results(asked.id, Number(asked.search.get('pageToken') ?? 0), this.pageRows, 10_000);
    }
  }

  /** BigQuery lets statements that change a table wait for each other. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#changes.then(work);
    this.#changes = turn.catch(() => undefined);
    return turn;
  }

  #dataset({ datasetReference }: { datasetReference: { datasetId: string } }): unknown {
    const { datasetId } = datasetReference;
    if (this.#datasets.has(datasetId)) throw new Refusal(409, 'duplicate', `Already Exists: Dataset ${datasetId}`);
    this.#datasets.add(datasetId);
    return { datasetReference };
  }

  #table({ method, id, body }: Asked): Promise<unknown> {
    if (method === 'GET') return this.tables.describe(id);
    if (method === 'DELETE') return this.tables.remove(id);
    const wanted = JSON.parse(body.toString('utf8')) as { tableReference?: { tableId: string } };
    return method === 'PATCH'
      ? this.tables.patch(id, wanted)
      : this.tables.create(wanted.tableReference!.tableId, wanted);
  }

  async #upload({ contentType, body }: Asked, fault: Fault | null): Promise<unknown> {
    const { job, bytes } = readMultipart(contentType, body);
    const request = jobSchema.parse(job);
    const { tableId } = request.configuration.load!.destinationTable;
    const file = join(this.folder, `${request.jobReference.jobId}.json`);
    await writeFile(file, bytes);
    const work = () => this.#inTurn(async () => ({ outputRows: await this.tables.fill(tableId, file) }));
    return this.jobs.take(request, work, fault, () => undefined);
  }

  async #query(request: JobRequest, fault: Fault | null): Promise<unknown> {
    const { query, queryParameters } = request.configuration.query!;
    const connection = await this.room.connect();
    const run = async () => {
      try {
        return { answer: await runSql(connection, query, parametersSchema.parse(queryParameters ?? [])) };
      } finally {
        connection.closeSync();
      }
    };
    const work = () => (query.startsWith('MERGE') ? this.#inTurn(run) : run());
    return this.jobs.take(request, work, fault, () => connection.interrupt());
  }
}

async function read(request: IncomingMessage): Promise<Asked> {
  const url = new URL(request.url!, 'http://loopback');
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const [kind, id = ''] = whatOf(url.pathname);
  const contentType = request.headers['content-type'] ?? '';
  return { kind, id, method: request.method!, search: url.searchParams, contentType, body: Buffer.concat(chunks) };
}

function whatOf(path: string): readonly [RequestKind, string?] {
  for (const [pattern, kind] of routes) {
    const found = pattern.exec(path);
    if (found !== null) return [kind, decodeURIComponent(found.groups?.['id'] ?? '')];
  }
  return ['query'];
}
