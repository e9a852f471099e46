import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as contracts from '@fieldhouse/contracts';
import { roles, type Policy, type Problem, type Route } from '@fieldhouse/contracts';
import { apiUnderTest, pathOf, personOf, type ApiUnderTest, type Persona } from './testing/api-under-test.js';

const home = 'home-park';
const away = 'foreign-park';
const personas: Persona[] = [
  { title: 'somebody without roles', grants: [] },
  ...roles.map((role) => ({ title: `${role} everywhere`, grants: [{ role, stadium: null }] })),
  ...roles.map((role) => ({ title: `${role} of ${home}`, grants: [{ role, stadium: home }] })),
];

/** The truth table, written apart from the code that it judges. */
function expected(policy: Policy, persona: Persona | null, stadium: string | undefined): 'passes' | 401 | 403 {
  if (policy === 'public') return 'passes';
  if (persona === null) return 401;
  if (policy === 'session') return 'passes';
  for (const grant of persona.grants) {
    if (!policy.includes(grant.role)) continue;
    if (grant.stadium === null) return 'passes';
    if (grant.stadium === stadium) return 'passes';
  }
  return 403;
}

let api: ApiUnderTest;

describe('every route', () => {
  beforeAll(async () => {
    api = await apiUnderTest();
  });
  afterAll(() => api.nest.close());

  it('[S01] passes exactly whom its policy names: every role, anonymous, and every role of a foreign stadium', async () => {
    const people = await Promise.all(
      personas.map(async (persona) => ({ persona, cookie: await personOf(api, persona) })),
    );
    const callers = [{ persona: null, cookie: async () => '' }, ...people];
    const wrong: string[] = [];
    let calls = 0;
    for (const route of api.routes.all()) {
      const stadiums = 'stadium' in route.params.shape ? [home, away] : [undefined];
      for (const stadium of stadiums) {
        const url = pathOf(route, (name) => (name === 'stadium' ? (stadium ?? '') : randomUUID()));
        for (const { persona, cookie } of callers) {
          const answer = await api.nest.inject({ method: route.method, url, headers: { cookie: await cookie() } });
          const refused = answer.statusCode === 401 || answer.statusCode === 403;
          const code = refused ? answer.json<Problem>().code : '';
          const got = code === 'access.log-in-needed' || code === 'access.not-allowed' ? answer.statusCode : 'passes';
          calls += 1;
          if (got !== expected(route.policy, persona, stadium))
            wrong.push(
              `${route.id} at ${stadium ?? 'no stadium'} for ${persona?.title ?? 'nobody'}: ${answer.statusCode}`,
            );
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(calls).toBeGreaterThanOrEqual(12 * api.routes.all().length);
  });

  it('of the contracts has a handler', () => {
    const wanted: readonly Route[] = Object.entries(contracts)
      .filter(([name]) => name.endsWith('Routes'))
      .flatMap(([, routes]) => Object.values(routes as unknown as Readonly<Record<string, Route>>));
    expect(wanted.length).toBeGreaterThan(25);
    expect(api.routes.missing(wanted).map(({ id }) => id)).toEqual([]);
  });

  it('is in the OpenAPI document with its parameters, answers, problems and security', async () => {
    const document = (await api.nest.inject('/v1/openapi.json')).json();
    expect(document.openapi).toBe('3.1.0');
    for (const route of api.routes.all()) {
      const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
      const operation = document.paths[path]?.[route.method.toLowerCase()];
      expect(operation?.operationId).toBe(route.id);
      const named = (operation.parameters as { name: string }[]).map(({ name }) => name).sort();
      expect(named).toEqual([...Object.keys(route.params.shape), ...Object.keys(route.query.shape)].sort());
      expect(operation.security).toEqual(route.policy === 'public' ? [] : [{ session: [] }]);
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['400', '404', '429', '500', '503']));
      const success = operation.responses['200'] ?? operation.responses['204'];
      expect(success).toBeDefined();
      expect(Object.hasOwn(success.content ?? {}, 'text/csv')).toBe(route.list !== undefined);
    }
    expect(danglingReferences(document)).toEqual([]);
  });

  it('is in the reference of the documentation', () => {
    const reference: { paths: object } = JSON.parse(
      readFileSync(new URL('../../../docs/reference/openapi.json', import.meta.url), 'utf8'),
    );
    const served = api.routes
      .all()
      .map(({ path }) => path.replaceAll(/:(\w+)/g, '{$1}'))
      .filter((path) => path !== '/v1/openapi.json' && !path.startsWith('/v1/test/'));
    // The node of a stadium serves its own.
    const ours = Object.keys(reference.paths).filter((path) => !path.startsWith('/v1/stadiums'));
    expect(ours.toSorted()).toEqual([...new Set(served)].sort());
  });
});

function danglingReferences(document: { components: { schemas: object } }): string[] {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];
  return references.map(([, name]) => name ?? '').filter((name) => !Object.hasOwn(document.components.schemas, name));
}
