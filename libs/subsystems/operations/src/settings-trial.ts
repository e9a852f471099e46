import type { operationsRoutes, RouteInput, RouteOutput } from '@fieldhouse/contracts';
import { ApiError } from '@fieldhouse/http';
import { checkSettings } from '@fieldhouse/pipeline';
import { formTexts, readForm, secretTexts, type FormTexts } from '@fieldhouse/plugin-kit';
import { Injectable } from '@nestjs/common';
import { InstalledPlugins, type InstalledPlugin } from './installed-plugins.js';

type Input = RouteInput<typeof operationsRoutes.checkSettings>;
type Answer = RouteOutput<typeof operationsRoutes.checkSettings>;

/** Tries settings out, exactly as the host reads them at the start; changes and keeps nothing. */
@Injectable()
export class SettingsTrial {
  constructor(private readonly installed: InstalledPlugins) {}

  /** @throws ApiError there is no such plugin, or no such installation of it */
  try({ params, body }: Pick<Input, 'params' | 'body'>): Answer {
    const plugin = this.installed.find(params.plugin);
    if (plugin === undefined) throw unknown('plugin', params.plugin);
    const typed = { ...keptSecrets(plugin, body.installation), ...filled(body.settings) };
    const strangers = Object.keys(typed).filter((name) => plugin.form.every((field) => field.name !== name));
    const files = plugin.plugin.kind === 'source' ? plugin.plugin.files : undefined;
    const checked = checkSettings(plugin.schema, readForm(plugin.form, typed), files);
    const faults = [
      ...strangers.map((where) => ({ where, message: 'is no setting of this plugin' })),
      ...(checked.ok ? [] : checked.faults),
    ];
    if (!checked.ok || faults.length > 0) return { ok: false, faults, settings: null };
    return { ok: true, faults, settings: { ...formTexts(plugin.form, checked.settings) } };
  }
}

const filled = (texts: FormTexts) => Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));

/** The installation's own secrets: a form shows none, so one left empty means that it stays. */
function keptSecrets({ form, installations }: InstalledPlugin, id: string | undefined): FormTexts {
  if (id === undefined) return {};
  const installation = installations.find((one) => one.id === id);
  if (installation === undefined) throw unknown('installation', id);
  return secretTexts(form, installation.settings);
}

function unknown(what: 'plugin' | 'installation', id: string): ApiError {
  const detail = `There is no ${what} "${id}" here; the list of plugins has those there are.`;
  return new ApiError(404, `operations.unknown-${what}`, `No such ${what}`, detail);
}
