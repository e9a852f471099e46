import { SettingsError } from '../../errors.js';
import { settingsForm } from '../../settings-form.js';
import { said, type Law } from '../law.js';
import { fieldsOf, looksSecret, spoiltSettings } from '../settings-fields.js';
import type { SourceSubject } from '../source-cases.js';
import { endsWithin, openCase } from '../source-reading.js';

/** Also for the parameters of processors. */
export function documentationViolations(schema: SourceSubject['source']['settings']): readonly string[] {
  const found: string[] = [];
  for (const { path, title, description, secret } of fieldsOf(schema)) {
    if (title === '') found.push(`the setting ${path} has no title: add .meta({ title, description }) to it`);
    if (description === '')
      found.push(`the setting ${path} has no description: add .meta({ title, description }) to it`);
    if (!secret && looksSecret(path))
      found.push(`the setting ${path} looks like a secret: put secret() of the plugin kit around it`);
  }
  try {
    settingsForm(schema);
  } catch (error) {
    found.push(`no form can be made of the schema: ${said(error)}`);
  }
  return found;
}

export const settingsDocumentedLaw: Law<SourceSubject> = {
  id: 'K02',
  title: 'describes every setting and marks those that look secret',
  violations: ({ source }) => documentationViolations(source.settings),
};

export const settingsCheckedLaw: Law<SourceSubject> = {
  id: 'K03',
  title: 'takes good settings, and refuses each wrong one',
  async violations(subject) {
    const { source, cases } = subject;
    const parsed = source.settings.safeParse(cases.settings);
    if (!parsed.success) return [`the good settings do not fit the schema: ${parsed.error.message}`];
    const found = [...(await checkViolations(subject))];
    for (const { what, settings } of spoiltSettings(source.settings, cases.settings)) {
      if (source.settings.safeParse(settings).success) found.push(`${what} is taken`);
    }
    for (const settings of cases.wrongSettings ?? []) {
      if (!(await isRefused(subject, settings))) found.push(`wrong settings pass: ${JSON.stringify(settings)}`);
    }
    return found;
  },
};

async function checkViolations(subject: SourceSubject): Promise<readonly string[]> {
  const { source } = subject;
  const checking = source.check(openCase(subject).ctx);
  if (!(await endsWithin(10_000, checking))) return ['check takes more than ten seconds'];
  try {
    const result = await checking;
    return result.ok ? [] : [`check refuses the good settings: ${result.mend}`];
  } catch (error) {
    return [`check throws with the good settings: ${said(error)}`];
  }
}

async function isRefused(subject: SourceSubject, settings: Readonly<Record<string, unknown>>): Promise<boolean> {
  if (!subject.source.settings.safeParse(settings).success) return true;
  try {
    const result = await subject.source.check(openCase(subject, { settings }).ctx);
    return !result.ok && result.why === 'settings' && result.mend !== '';
  } catch (error) {
    return error instanceof SettingsError;
  }
}
