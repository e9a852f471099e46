import type { operationsRoutes, RouteOutput } from '@fieldhouse/contracts';

export type Plugin = RouteOutput<typeof operationsRoutes.plugins>['plugins'][number];
export type PluginInstallation = Plugin['installations'][number];
export type SettingsField = Plugin['settings'][number];

export const pluginHref = (id: string) => `/operations/plugins/${encodeURIComponent(id)}`;

const LONGEST_DEFAULT = 10;

/** What an empty field means. */
export function unlessSet({ type, required, default: value }: SettingsField, secretIsSet: boolean): string {
  if (secretIsSet) return 'Set. Left empty, it stays as it is.';
  if (required) return 'Must be set.';
  if (value === null) return 'Optional.';
  if (type === 'boolean') return `Left empty: ${value === 'true' ? 'yes' : 'no'}`;
  const lines = value.split('\n').length;
  return `Left empty: ${lines <= LONGEST_DEFAULT ? value : `the ${lines} lines delivered`}`;
}
