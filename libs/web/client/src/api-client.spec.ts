import { accessRoutes, leagueRoutes } from '@fieldhouse/contracts';
import { describe, expect, it } from '@jest/globals';
import { AnswerCache } from './answer-cache.js';
import { createApiClient } from './api-client.js';
import { ApiProblem, ApiUnreachable } from './api-problem.error.js';

const provenance = { asOf: null, gamesTo: null, stale: false, fictional: false, sources: [], remarks: [] };
const noLeagues = JSON.stringify({ leagues: [], loading: false, provenance });

interface Seen {
  readonly url: string;
  readonly init: RequestInit;
}

function answering(status: number, text: string) {
  const seen: Seen[] = [];
  const fake: typeof fetch = async (input, init) => {
    seen.push({ url: String(input), init: init ?? {} });
    return new Response(status === 204 ? null : text, { status });
  };
  return { seen, client: createApiClient({ baseUrl: 'http://api', fetch: fake }), fake };
}

describe('the API client', () => {
  it('asks the address of the route and gives back its typed answer', async () => {
    const { client, seen } = answering(200, noLeagues);
    await expect(client.call(leagueRoutes.leagues, {})).resolves.toEqual({ leagues: [], loading: false, provenance });
    expect(seen[0]?.url).toBe('http://api/v1/leagues');
  });

  it('throws the problem that the API states', async () => {
    const stated = {
      type: 'about:blank',
      title: 'Unknown season',
      status: 404,
      code: 'league.unknown-season',
      detail: 'There is no season 1850 of mlb. Choose one of 2019, 2020.',
      requestId: 'r1',
    };
    const { client } = answering(404, JSON.stringify(stated));
    const failure = await client.call(leagueRoutes.leagues, {}).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ApiProblem);
    expect((failure as ApiProblem).problem).toEqual(stated);
  });

  it('makes a problem of an error page that is not one', async () => {
    const { client } = answering(502, '<html>Bad gateway</html>');
    await expect(client.call(leagueRoutes.leagues, {})).rejects.toMatchObject({ status: 502 });
  });

  it('refuses an answer that breaks the contract and names the field', async () => {
    const { client } = answering(200, JSON.stringify({ leagues: [{ sport: 1 }], provenance }));
    await expect(client.call(leagueRoutes.leagues, {})).rejects.toThrow('leagues.0.sport');
  });

  it('says that the API does not answer', async () => {
    const client = createApiClient({ baseUrl: 'http://api', fetch: () => Promise.reject(new TypeError('refused')) });
    await expect(client.call(leagueRoutes.leagues, {})).rejects.toBeInstanceOf(ApiUnreachable);
  });

  it('sends a body as JSON and reads an answer without one', async () => {
    const { client, seen } = answering(204, '');
    await client.call(accessRoutes.changePassword, { body: { current: 'a', next: 'a longer password' } });
    expect(seen[0]?.init).toMatchObject({ method: 'PUT', body: '{"current":"a","next":"a longer password"}' });
  });

  it('remembers what is the same for everybody, and never what was asked with somebody’s headers', async () => {
    const { fake, seen } = answering(200, noLeagues);
    const cache = new AnswerCache({ entries: 10, staleMs: 0 });
    const client = createApiClient({ baseUrl: '', fetch: fake, cache });
    await client.call(leagueRoutes.leagues, {}, { freshSeconds: 60 });
    await client.call(leagueRoutes.leagues, {}, { freshSeconds: 60 });
    expect(seen).toHaveLength(1);
    await client.call(leagueRoutes.leagues, {}, { freshSeconds: 60, headers: { cookie: 'session=a' } });
    expect(seen).toHaveLength(2);
    expect(cache.size).toBe(1);
  });
});
