import type { ZodType } from 'zod';
import { settingFacts, type SettingFacts, type SettingsModule } from './settings.js';

/** The text of `.env.example`: every setting with its meaning; those with a default are commented out. */
export function renderEnvExample(modules: readonly SettingsModule[]): string {
  const sections = modules.map((settings) => {
    const entries = factsOf(settings).map((facts) => {
      const notes = [`# ${facts.description}.`];
      if (facts.choices.length > 0) notes.push(`# One of: ${facts.choices.join(', ')}.`);
      if (facts.secret) notes.push(`# A secret: may be given as ${facts.name}_FILE, the path of a file that holds it.`);
      const value = facts.defaultText ?? facts.example ?? '';
      return [...notes, `${facts.required ? '' : '# '}${facts.name}=${value}`].join('\n');
    });
    return [`# --- ${settings.module} ---`, ...entries].join('\n\n');
  });
  return `# Generated from the settings schemas. Copy to .env and change what you need.\n\n${sections.join('\n\n')}\n`;
}

/** The text of `docs/reference/settings.md`. */
export function renderSettingsReference(modules: readonly SettingsModule[]): string {
  const sections = modules.map((settings) => {
    const rows = factsOf(settings).map(
      (facts) => `| \`${facts.name}\` | ${cell(meaning(facts))} | ${standard(facts)} | ${sample(facts)} |`,
    );
    return [
      `## ${settings.module}`,
      '',
      '| variable | meaning | default | example |',
      '|---|---|---|---|',
      ...rows,
    ].join('\n');
  });
  const intro = [
    '# Settings',
    '',
    'Every program reads its settings once, from the environment. An empty variable counts as not set. A secret may be given as',
    'a file: `NAME_FILE` holds the path. What is wrong is reported all at once, before anything starts. Generated from the schemas.',
  ].join('\n');
  return `${intro}\n\n${sections.join('\n\n')}\n`;
}

function factsOf({ schema }: SettingsModule): SettingFacts[] {
  return Object.entries(schema.shape).map(([name, field]) => settingFacts(name, field as ZodType));
}

function meaning(facts: SettingFacts): string {
  const choices = facts.choices.length > 0 ? ` One of: ${facts.choices.join(', ')}.` : '';
  return `${facts.description}.${choices}${facts.secret ? ' Secret.' : ''}`;
}

function standard(facts: SettingFacts): string {
  if (facts.required) return 'must be set';
  return facts.defaultText === undefined ? 'none' : `\`${cell(facts.defaultText)}\``;
}

function sample({ example }: SettingFacts): string {
  return example === undefined ? '' : `\`${cell(example)}\``;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
