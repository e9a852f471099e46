import { SettingsError, type Source } from '@fieldhouse/plugin-kit';
import type { ZodObject } from 'zod';
import { createRedaction } from '../context/secrets/redaction.js';
import { secretValues } from '../context/secrets/secret-values.js';

export interface SettingsFaultAt {
  /** Dotted path of the setting; "(all)" where it is none alone. */
  readonly where: string;
  /** Never holds a secret. */
  readonly message: string;
}

export type CheckedSettings =
  | { readonly ok: true; readonly settings: Record<string, unknown> }
  | { readonly ok: false; readonly faults: readonly SettingsFaultAt[] };

/** Reads settings by their plugin's own schema, and asks a source whether it can open the files they name. */
export function checkSettings(schema: ZodObject, given: unknown, files?: Source['files']): CheckedSettings {
  const redaction = createRedaction(secretValues(schema, given));
  const fault = (where: string, message: string) => ({ where: where || '(all)', message: redaction.text(message) });
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const { issues } = parsed.error;
    return { ok: false, faults: issues.map(({ path, message }) => fault(path.map(String).join('.'), message)) };
  }
  try {
    files?.(parsed.data);
    return { ok: true, settings: parsed.data };
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    const message = error.message.replace(`${error.setting}: `, '');
    return { ok: false, faults: [fault(error.setting, message)] };
  }
}
