import { answers, startUpstream, type UpstreamServer } from '@fieldhouse/pipeline/testing';

/** A transaction as upstream words it. */
export interface TransactionRow {
  readonly id: number;
  readonly date: string;
  readonly description: string;
  readonly [field: string]: unknown;
}

export const placed = (id: number, date: string, change: object = {}): TransactionRow => ({
  id,
  person: { id: 600_000 + (id % 50), fullName: `Man Number ${id % 50}` },
  toTeam: { id: 147, name: 'New York Yankees' },
  date,
  effectiveDate: date,
  typeCode: 'SC',
  description: `New York Yankees placed RHP Man Number ${id % 50} on the 10-day injured list. Right elbow, note ${id}.`,
  ...change,
});

export interface TransactionsUpstream {
  readonly server: UpstreamServer;
  /** Where the host that the source asks is played. */
  readonly upstreams: ReadonlyMap<string, string>;
  /** What upstream has; it answers with what lies in the asked range. */
  rows: readonly TransactionRow[];
  /** In place of a month's answer, by the day that it begins with. */
  readonly bodies: Map<string, string>;
  /** First and last day of each request for transactions, in order. */
  asked(): readonly (readonly [string, string])[];
}

/** Plays statsapi.mlb.com: transactions by range, and no teams or games. */
export async function startTransactionsUpstream(): Promise<TransactionsUpstream> {
  const bodies = new Map<string, string>();
  const upstream: { rows: readonly TransactionRow[] } = { rows: [] };
  const server = await startUpstream((request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://upstream');
    if (pathname === '/api/v1/teams') return answers.json({ teams: [] })(request, response);
    if (pathname === '/api/v1/schedule') return answers.json({ dates: [] })(request, response);
    const [from, to] = rangeOf(searchParams);
    const rows = upstream.rows.filter(({ date }) => date >= from && date <= to);
    const body = bodies.get(from) ?? JSON.stringify({ copyright: 'MLB Advanced Media, L.P.', transactions: rows });
    const served = pathname === '/api/v1/transactions' && searchParams.get('sportId') === '1';
    if (!served) return answers.status(404)(request, response);
    return answers.bytes(Buffer.from(body), { 'content-type': 'application/json;charset=UTF-8' })(request, response);
  });
  return Object.assign(upstream, {
    server,
    bodies,
    upstreams: new Map([['statsapi.mlb.com', server.origin]]),
    asked: () =>
      server.requests
        .map(({ path }) => new URL(path, 'http://upstream'))
        .filter(({ pathname }) => pathname === '/api/v1/transactions')
        .map(({ searchParams }) => rangeOf(searchParams)),
  });
}

const rangeOf = (query: URLSearchParams) => [query.get('startDate') ?? '', query.get('endDate') ?? ''] as const;
