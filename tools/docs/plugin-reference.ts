import type { Plugin } from '@fieldhouse/pipeline';
import { settingsForm, type Feed, type FormField, type Processor, type Source } from '@fieldhouse/plugin-kit';

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
    ...feeds.map((feed) => `| \`${feed.name}\` | ${feed.title}${ownRate(feed)} | ${kinds(feed.emits)} |`),
    '',
    ...settingsTable(settings),
  ].join('\n');
}

const ownRate = ({ rate }: Feed) => (rate === undefined ? '' : `, at most ${rate.requestsPerSecond} a second`);

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

function settingsTable(schema: Source['settings']): string[] {
  const rows = settingsForm(schema).map((field) => {
    const { name, title, description } = field;
    return `| \`${name}\` | ${cell(title)} | ${cell(description)} | ${takes(field)} | ${unlessSet(field)} |`;
  });
  if (rows.length === 0) return ['No settings.'];
  return ['| setting | title | meaning | takes | default |', '|---|---|---|---|---|', ...rows];
}

function takes({ type, item, columns, choices }: FormField): string {
  if (type === 'choice') return choices.map((choice) => `\`${cell(choice)}\``).join(', ');
  if (type === 'list')
    return { number: 'numbers', text: 'texts', group: `lines of \`${columns.join(' \\| ')}\`` }[item];
  if (type === 'secret') return 'a secret: in no log, error, metric or form';
  return { text: 'text', number: 'number', boolean: 'yes or no' }[type];
}

const LONGEST_DEFAULT = 10;

function unlessSet({ type, required, default: value }: FormField): string {
  if (required) return 'must be set';
  if (value === null) return 'none';
  if (type === 'boolean') return value === 'true' ? 'yes' : 'no';
  const lines = value.split('\n');
  if (lines.length <= LONGEST_DEFAULT) return `\`${cell(value)}\``;
  return `${lines.length} lines, from \`${cell(lines[0] ?? '')}\` to \`${cell(lines.at(-1) ?? '')}\``;
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
