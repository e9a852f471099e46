import { createServer, type Server } from 'node:http';
import * as contracts from '@fieldhouse/contracts';

/** Runs in a page that writes it as anything but text. */
export const hostileText =
  `"><img src=x onerror="window.ran=1"><script>window.ran=1</script><svg onload=window.ran=1>{{7*7}}\${7*7}</script>` +
  `<a href="javascript:window.ran=1">'`;

type Schema = contracts.Route['response'];

const isRoute = (value: unknown): value is contracts.Route =>
  typeof value === 'object' && value !== null && 'path' in value && 'method' in value;
const routes = Object.values(contracts).flatMap((group) =>
  Object.values(group as Readonly<Record<string, unknown>>).filter(isRoute),
);

/**
 * An API that keeps every contract and fills every free text with {@link hostileText}: names, titles, notices, reasons,
 * payloads. `fixedAt` gives the texts that must name a known thing, by their field; null where nothing is at the path.
 */
export function hostileApi(fixedAt: (path: string) => Readonly<Record<string, string>> | null): Server {
  return createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://api').pathname;
    const route = routes.find((one) => one.method === request.method && pattern(one.path).test(path));
    const fixed = fixedAt(path);
    const found = route !== undefined && fixed !== null;
    response.statusCode = found ? 200 : 404;
    response.setHeader('content-type', 'application/json');
    response.end(found ? JSON.stringify(filled(route.response, '', fixed)) : '{}');
  });
}

function pattern(path: string): RegExp {
  return new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`);
}

/* zod tells what a schema is made of in `def`, which differs by type. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly innerType?: Schema;
  readonly in?: Schema;
  readonly items?: readonly Schema[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly format?: string;
}

const formats: Readonly<Record<string, string>> = {
  uuid: '0198c7a2-0000-7000-8000-000000000001',
  date: '2025-06-01',
  datetime: '2025-06-01T12:00:00Z',
  url: 'https://pictures.example/"onerror="window.ran=1"><script>window.ran=1</script>.png',
};

function filled(schema: Schema, name: string, fixed: Readonly<Record<string, string>>): unknown {
  const definition = schema.def as unknown as Definition;
  const inner = (child: Schema | undefined, own = name) => (child === undefined ? null : filled(child, own, fixed));
  switch (definition.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(definition.shape ?? {}).map(([key, child]) => [key, filled(child, key, fixed)]),
      );
    case 'array':
      return [inner(definition.element)];
    case 'tuple':
      return definition.items?.map((item) => inner(item));
    case 'nullable':
    case 'optional':
    case 'default':
      return inner(definition.innerType);
    case 'pipe':
      return inner(definition.in);
    case 'record':
      return {};
    case 'enum':
      return Object.values(definition.entries ?? {})[0];
    case 'number':
      return 1;
    case 'boolean':
      return false;
    case 'string':
      return fixed[name] ?? formats[definition.format ?? ''] ?? hostileText;
    default:
      return undefined;
  }
}
