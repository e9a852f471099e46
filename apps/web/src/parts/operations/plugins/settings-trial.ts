import type { operationsRoutes, RouteOutput } from '@fieldhouse/contracts';

/** What a form of settings shows after it was sent; before, nothing is typed and nothing answered. */
export interface Trial {
  /** Field name → what was typed, without secrets; null before. */
  readonly typed: Readonly<Record<string, string>> | null;
  readonly answer: RouteOutput<typeof operationsRoutes.checkSettings> | null;
  /** Why it could not be tried at all. */
  readonly refusal: string | null;
}

export const untried: Trial = { typed: null, answer: null, refusal: null };

/** Names of inputs: settings may be called anything, also "plugin". */
export const settingInput = (name: string) => `setting:${name}`;
export const secretInput = (name: string) => `secret:${name}`;

/** What a form of settings sends. */
export function typedTexts(form: FormData) {
  const texts = [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));
  const under = (prefix: string) =>
    Object.fromEntries(
      texts.filter(([name]) => name.startsWith(prefix)).map(([name, text]) => [name.slice(prefix.length), text]),
    );
  const own = (name: string) => texts.find(([known]) => known === name)?.[1] ?? '';
  return {
    plugin: own('plugin'),
    installation: own('installation'),
    shown: under(settingInput('')),
    secrets: under(secretInput('')),
  };
}

/** The faults of a field, and with an empty name those that belong to no field. */
export function faultsOf(trial: Trial, names: readonly string[], name: string): readonly string[] {
  const at = (where: string) => names.find((known) => where === known || where.startsWith(`${known}.`)) ?? '';
  return (trial.answer?.faults ?? [])
    .filter(({ where }) => at(where) === name)
    .map(({ where, message }) => (where === name || where === '(all)' ? message : `${where}: ${message}`));
}
