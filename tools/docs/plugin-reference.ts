import type { Plugin } from '@fieldhouse/pipeline';
import { isSecret, type Processor, type Source } from '@fieldhouse/plugin-kit';

/** The installed plugins: what each reads and makes, its settings, the terms of its data. */
export function pluginReference(plugins: readonly Plugin[]): string {
  const sections = [...plugins]
    .sort(sourcesFirst)
    .map((plugin) => (plugin.kind === 'source' ? sourceText(plugin) : processorText(plugin)));
  return `# Plugins\n\nGenerated from the plugins' own manifests and schemas.\n\n${sections.join('\n\n')}\n`;
}

function sourcesFirst(one: Plugin, other: Plugin): number {
  if (one.kind !== other.kind) return one.kind === 'source' ? -1 : 1;
  return one.manifest.id < other.manifest.id ? -1 : 1;
}

function sourceText({ manifest, feeds, settings }: Source): string {
  const { hosts, rate, data } = manifest;
  const reach = hosts.length === 0 ? 'no network' : `${hosts.join(', ')}, at most ${rate.requestsPerSecond} a second`;
  return [
    `## Source \`${manifest.id}\`: ${manifest.title}`,
    '',
    `- Owner: ${manifest.owner}. Reaches: ${reach}.`,
    `- Data: ${data.licence}. Notice: ${data.notice}`,
    '',
    '| feed | what | makes |',
    '|---|---|---|',
    ...feeds.map(({ name, title, emits }) => `| \`${name}\` | ${title} | ${kinds(emits)} |`),
    '',
    ...settingsTable(settings),
  ].join('\n');
}

function processorText({ manifest, inputs, outputs, parameters }: Processor): string {
  return [
    `## Processor \`${manifest.id}\`: ${manifest.title}`,
    '',
    `- Owner: ${manifest.owner}. Version ${manifest.version}.`,
    `- Reads ${kinds(inputs.map((input) => input.of))}; makes ${kinds(outputs)}.`,
    '',
    ...settingsTable(parameters),
  ].join('\n');
}

const kinds = (of: readonly { readonly kind: string }[]) => of.map(({ kind }) => `\`${kind}\``).join(', ');

type Settings = Source['settings'];
type Field = Parameters<typeof isSecret>[0];

function settingsTable(schema: Settings): string[] {
  const rows = Object.entries(schema.shape).map(([name, field]) => {
    const { title = name, description = '' } = (field as Field).meta() ?? {};
    const secret = isSecret(field as Field) ? ' Secret.' : '';
    return `| \`${name}\` | ${title} | ${description.replaceAll('|', '\\|')}${secret} |`;
  });
  return rows.length === 0 ? ['No settings.'] : ['| setting | title | meaning |', '|---|---|---|', ...rows];
}
