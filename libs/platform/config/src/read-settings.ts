import { readFileSync } from 'node:fs';
import type { ZodType } from 'zod';
import { settingFacts, type Environment, type SettingFacts, type SettingsModule, type SettingsOf } from './settings.js';
import { unknownSettings } from './unknown-settings.js';

/** All faults of the settings in one message that says, a line each, which variable, what is wrong, and an example. */
export class SettingsFault extends Error {
  override readonly name = 'SettingsFault';
  constructor(readonly faults: readonly string[]) {
    super(`The settings are not right (${faults.length}):\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}

export interface ReadOptions {
  /** Modules that other programs of the same environment read: their variables are not unknown. */
  readonly elsewhere?: readonly SettingsModule[];
  /** Gets a sentence for each FIELDHOUSE_ variable that nobody knows; by default a warning of the process. */
  readonly warn?: (message: string) => void;
}

/**
 * Reads the settings of the given modules, once, at the start of a program. An empty variable counts as not set. A secret may
 * be given as `NAME_FILE`, the path of a file whose content (without the last line break) is the value.
 * Throws one `SettingsFault` with everything that is wrong.
 */
export function readSettings<const Modules extends readonly SettingsModule[]>(
  modules: Modules,
  env: Environment = process.env,
  options: ReadOptions = {},
): SettingsOf<Modules> {
  const faults: string[] = [];
  const settings: Record<string, unknown> = {};
  for (const { module, schema } of modules) {
    const facts = new Map(
      Object.entries(schema.shape).map(([name, field]) => [name, settingFacts(name, field as ZodType)]),
    );
    const given = readGiven([...facts.values()], env, faults);
    const parsed = schema.safeParse(given.values);
    if (parsed.success) settings[module] = parsed.data;
    else
      for (const issue of parsed.error.issues) {
        const name = String(issue.path[0] ?? module);
        if (!given.unreadable.has(name))
          faults.push(faultLine(name, facts.get(name), given.values[name], issue.message));
      }
  }
  const unknown = unknownSettings([...modules, ...(options.elsewhere ?? [])], env);
  if (faults.length > 0) throw new SettingsFault([...faults, ...unknown]);
  const warn = options.warn ?? ((message: string) => process.emitWarning(message, 'SettingsWarning'));
  unknown.forEach(warn);
  return settings as SettingsOf<Modules>;
}

/** The values of the secret settings, and the passwords inside their addresses: what no log may show. */
export function secretValues(modules: readonly SettingsModule[], settings: Readonly<Record<string, object>>): string[] {
  const secrets = modules.flatMap(({ module, schema }) =>
    Object.entries(schema.shape)
      .filter(([name, field]) => settingFacts(name, field as ZodType).secret)
      .map(([name]) => (settings[module] as Record<string, unknown> | undefined)?.[name])
      .filter((value) => typeof value === 'string'),
  );
  return [...new Set(secrets.flatMap((secret) => [secret, ...passwordOf(secret)]))];
}

function passwordOf(secret: string): string[] {
  if (!URL.canParse(secret)) return [];
  const { password } = new URL(secret);
  return password === '' ? [] : [password, decodeURIComponent(password)];
}

interface Given {
  readonly values: Record<string, string>;
  /** Settings with a fault reported already. */
  readonly unreadable: ReadonlySet<string>;
}

function readGiven(facts: readonly SettingFacts[], env: Environment, faults: string[]): Given {
  const values: Record<string, string> = {};
  const unreadable = new Set<string>();
  for (const { name, secret } of facts) {
    const value = env[name];
    const file = secret ? env[`${name}_FILE`] : undefined;
    if (value !== undefined && value !== '') values[name] = value;
    if (file === undefined || file === '') continue;
    if (values[name] !== undefined) {
      faults.push(`${name}: set twice, as ${name} and as ${name}_FILE; leave one of them`);
      unreadable.add(name);
      continue;
    }
    try {
      values[name] = readFileSync(file, 'utf8').replace(/\r?\n$/, '');
    } catch (error) {
      faults.push(`${name}_FILE: cannot read ${file} (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`);
      unreadable.add(name);
    }
  }
  return { values, unreadable };
}

function faultLine(name: string, facts: SettingFacts | undefined, value: string | undefined, message: string): string {
  if (facts === undefined) return `${name}: ${message}`;
  const what =
    value === undefined ? 'is not set' : facts.secret ? message : `${message} (it is ${JSON.stringify(value)})`;
  const example = facts.example ?? facts.choices[0] ?? facts.defaultText;
  return `${name}: ${what}. ${facts.description}.${example === undefined ? '' : ` Example: ${name}=${example}`}`;
}
