import { apiSettings } from '@fieldhouse/api/settings';
import { renderEnvExample, renderSettingsReference, type SettingsModule } from '@fieldhouse/config';
import * as contracts from '@fieldhouse/contracts';
import { stadiumRoutes } from '@fieldhouse/contracts/sensors';
import type { SportDescriptor } from '@fieldhouse/domain';
import { baseball } from '@fieldhouse/domain/baseball';
import { hockey } from '@fieldhouse/domain/hockey';
import { openApiDocument } from '@fieldhouse/http';
import { mlbPlugins } from '@fieldhouse/mlb-batch';
import { nhlPlugins } from '@fieldhouse/nhl-worker';
import { stadiumSettings } from '@fieldhouse/stadium/settings';
import { workerSettings } from '@fieldhouse/worker/settings';
import { glossary } from './glossary.js';
import { pluginReference } from './plugin-reference.js';

/** Every module of settings that a program reads, each once. */
export const settingsModules: readonly SettingsModule[] = [
  ...new Set<SettingsModule>([...apiSettings, ...workerSettings, ...stadiumSettings]),
];

const sports: readonly SportDescriptor[] = [baseball, hockey];

/** What is generated from the code, by path below the root. */
export function documents(): ReadonlyMap<string, string> {
  const routes = [...Object.values(contracts), stadiumRoutes].flatMap((group) =>
    Object.values(group as Record<string, unknown>).filter(isRoute),
  );
  return new Map([
    ['.env.example', renderEnvExample(settingsModules)],
    ['docs/reference/settings.md', renderSettingsReference(settingsModules)],
    ['docs/reference/glossary.md', glossary(sports)],
    ['docs/reference/plugins.md', pluginReference([...mlbPlugins, ...nhlPlugins])],
    ['docs/reference/openapi.json', `${JSON.stringify(openApiDocument(routes, '1'), null, 2)}\n`],
  ]);
}

function isRoute(value: unknown): value is contracts.Route {
  return typeof value === 'object' && value !== null && 'path' in value && 'method' in value;
}
