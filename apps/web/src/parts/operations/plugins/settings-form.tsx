'use client';

import { Notice } from '@fieldhouse/web-ui';
import { useActionState } from 'react';
import type { Plugin, PluginInstallation } from './plugin-words.js';
import { SettingField } from './setting-field.js';
import { faultsOf, untried, type Trial } from './settings-trial.js';

export interface SettingsFormProps {
  readonly plugin: Plugin;
  readonly installation: PluginInstallation | null;
  /** Tries out what was typed. */
  readonly check: (trial: Trial, form: FormData) => Promise<Trial>;
}

/** The settings as a form, filled with the installed values. Without a script it posts and the page comes back with the answer. */
export function SettingsForm({ plugin, installation, check }: SettingsFormProps) {
  const [trial, send, checking] = useActionState(check, untried);
  const names = plugin.settings.map(({ name }) => name);
  const values = trial.typed ?? installation?.values ?? {};
  return (
    <form className="form card settings-form" action={send} noValidate>
      <input type="hidden" name="plugin" value={plugin.id} />
      <input type="hidden" name="installation" value={installation?.id ?? ''} />
      <Outcome trial={trial} others={faultsOf(trial, names, '')} />
      {plugin.settings.map((field) => (
        <SettingField
          key={field.name}
          field={field}
          value={values[field.name] ?? ''}
          secretIsSet={installation?.secrets.includes(field.name) === true}
          faults={faultsOf(trial, names, field.name)}
        />
      ))}
      <button className="button main" disabled={checking}>
        Check these settings
      </button>
    </form>
  );
}

function Outcome({ trial, others }: { readonly trial: Trial; readonly others: readonly string[] }) {
  if (trial.refusal !== null)
    return (
      <Notice kind="bad">
        <p>{trial.refusal}</p>
      </Notice>
    );
  if (trial.answer === null) return null;
  if (trial.answer.ok)
    return (
      <Notice kind="good">
        <p>The plugin takes these settings. Nothing was changed.</p>
      </Notice>
    );
  return (
    <Notice kind="bad">
      <p>The plugin does not take these settings.{others.length === 0 && ' What is wrong stands at each field.'}</p>
      {others.map((fault) => (
        <p key={fault}>{fault}</p>
      ))}
    </Notice>
  );
}
