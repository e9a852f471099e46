import { problem, type Route } from '@fieldhouse/contracts';
import type { ZodObject } from 'zod';
import { answersNothing } from '../answers/answers-nothing.js';
import { jsonSchemaOf, type JsonSchema } from '../answers/json-schema.js';
import { Components } from './components.js';

const problemResponses: Readonly<Record<string, string>> = {
  '400': 'The input is wrong; `faults` names each field',
  '401': 'A session is needed',
  '403': 'The session lacks the role, or the request came from another site',
  '404': 'There is no such thing',
  '429': 'Too many requests; `Retry-After` says when to come again',
  '500': 'A fault of ours; `requestId` finds it in the log',
  '503': 'Something that this needs is away; `Retry-After` says when to come again',
};

/** The OpenAPI 3.1 document of the routes that a program serves. */
export function openApiDocument(routes: readonly Route[], version: string): Record<string, unknown> {
  const components = new Components();
  components.add(problem.meta({ id: 'Problem' }), 'output');
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of [...routes].sort((a, b) => a.path.localeCompare(b.path)))
    (paths[openApiPath(route)] ??= {})[route.method.toLowerCase()] = operation(route, components);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Fieldhouse',
      version,
      description:
        'Lists take `cursor` and `limit`, and also answer at `<path>.csv` and to `Accept: text/csv`. Errors are problem+json.',
    },
    paths,
    components: {
      schemas: components.all(),
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-fieldhouse-session',
          description: 'Set by logging in; over plain http (development) it is named fieldhouse-session.',
        },
      },
    },
  };
}

function openApiPath(route: Route): string {
  return route.path.replaceAll(/:([A-Za-z0-9_]+)/g, '{$1}');
}

function operation(route: Route, components: Components): Record<string, unknown> {
  const { policy } = route;
  const access =
    typeof policy === 'string' ? {} : { description: `For the roles ${policy.join(', ')}.`, 'x-roles': policy };
  return {
    operationId: route.id,
    summary: route.summary,
    ...access,
    tags: [route.id.split('.')[0]],
    security: policy === 'public' ? [] : [{ session: [] }],
    parameters: [...parameters(route.params, 'path'), ...parameters(route.query, 'query')],
    ...(route.body.def.type === 'undefined'
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: components.add(route.body, 'input') } },
          },
        }),
    responses: { ...success(route, components), ...problems(route) },
  };
}

function parameters(schema: ZodObject, place: 'path' | 'query'): Record<string, unknown>[] {
  const { properties = {}, required = [] } = jsonSchemaOf(schema, 'input');
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property satisfies JsonSchema,
  }));
}

function success(route: Route, components: Components): Record<string, unknown> {
  if (answersNothing(route)) return { '204': { description: 'Done' } };
  const schema = components.add(route.response, 'output');
  const csv = route.list === undefined ? {} : { 'text/csv': { schema: { type: 'string' } } };
  return { '200': { description: route.summary, content: { 'application/json': { schema }, ...csv } } };
}

function problems(route: Route): Record<string, unknown> {
  const possible = Object.entries(problemResponses).filter(([status]) => {
    if (status === '401') return route.policy !== 'public' || route.id.startsWith('access.');
    if (status === '403') return route.policy !== 'public' || route.method !== 'GET';
    return true;
  });
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return Object.fromEntries(possible.map(([status, description]) => [status, { description, content }]));
}
