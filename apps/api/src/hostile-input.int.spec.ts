import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { roles, type Route } from '@fieldhouse/contracts';
import * as fc from 'fast-check';
import { apiUnderTest, pathOf, personOf, type ApiUnderTest } from './testing/api-under-test.js';

const hostile = [
  "'",
  "' or 1=1 --",
  '"; drop table account; --',
  '%',
  '%00',
  '\u0000',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  '-1',
  '0',
  '1e999',
  'NaN',
  '99999999999999999999',
  '{"$ne":null}',
  '[]',
  '=1+1',
  '\ud83d\ude00\u202e',
  'a'.repeat(150),
  '<script>alert(1)</script>',
  '2019-02-30',
  '9999-12-31',
  '0000-01-01',
];
const plausible = [
  'mlb',
  'latest',
  '2019',
  'regular',
  'batting',
  'pitching',
  'baseball.avg',
  'asc',
  'true',
  '1',
  '500',
  'trout',
];

const value = fc.oneof(
  fc.constantFrom(...hostile),
  fc.constantFrom(...plausible),
  fc.constant(null).map(() => randomUUID()),
  fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }),
);

/** Some parameters filled, some missing, some twice, some that the route does not know. */
function addressOf(route: Route): fc.Arbitrary<string> {
  const names = [...Object.keys(route.query.shape), 'unknown', '__proto__'];
  const query = fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 4 });
  const ending = route.list === undefined ? fc.constant('') : fc.constantFrom('', '.csv', '.json');
  const params = fc.array(value, { minLength: 6, maxLength: 6 });
  return fc.tuple(params, query, ending).map(([values, pairs, end]) => {
    let next = 0;
    const path = pathOf(route, () => (values[next++] ?? 'x').replaceAll(/[\ud800-\udfff]/g, 'x'));
    const search = pairs.map(
      ([name, text]) => `${name}=${encodeURIComponent(text.replaceAll(/[\ud800-\udfff]/g, 'x'))}`,
    );
    return `${path}${end}${search.length > 0 ? `?${search.join('&')}` : ''}`;
  });
}

let api: ApiUnderTest;
let cookie: string;

describe('hostile addresses', () => {
  beforeAll(async () => {
    api = await apiUnderTest();
    cookie = await (
      await personOf(api, { title: 'everything', grants: roles.map((role) => ({ role, stadium: null })) })
    )();
  });
  afterAll(() => api.nest.close());

  it('[S05] never make the API fail: every GET route answers them with a result or a refusal', async () => {
    for (const route of api.routes.all().filter(({ method }) => method === 'GET')) {
      await fc.assert(
        fc.asyncProperty(addressOf(route), async (url) => {
          const answer = await api.nest.inject({ method: 'GET', url, headers: { cookie } });
          if (answer.statusCode >= 500)
            throw new Error(`curl -i 'http://127.0.0.1:4100${url}' answered ${answer.statusCode}`);
          const isProblem = answer.headers['content-type']?.toString().includes('application/problem+json') ?? false;
          expect(isProblem).toBe(answer.statusCode >= 400);
        }),
        { numRuns: 40 },
      );
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
  }, 120_000);

  it('[S05] in bodies do not either: every changing route refuses what its contract does not know', async () => {
    const text = fc.oneof(value, fc.jsonValue({ maxDepth: 2 }));
    const field = fc.constantFrom('email', 'password', 'current', 'next', 'grants', 'name', '__proto__', 'constructor');
    const body = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.dictionary(field, text));
    const changing = api.routes.all().filter(({ method }) => method === 'POST' || method === 'PUT');
    for (const route of changing) {
      await fc.assert(
        fc.asyncProperty(body, async (content) => {
          const payload = JSON.stringify(content);
          const url = pathOf(route, () => randomUUID());
          const headers = { cookie, 'content-type': 'application/json' };
          const answer = await api.nest.inject({ method: route.method, url, headers, payload });
          if (answer.statusCode >= 500) throw new Error(`${route.id} answered ${answer.statusCode} to ${payload}`);
        }),
        { numRuns: 40 },
      );
    }
    expect(changing.length).toBeGreaterThan(3);
    expect(Object.hasOwn(Object.prototype, 'email')).toBe(false);
  }, 120_000);
});
