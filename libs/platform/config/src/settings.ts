import type { ZodObject, ZodType, infer as Infer } from 'zod';

/** Variables as a program finds them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The settings of one module. Every field is named as its environment variable and carries `.meta({ description, example? })`.
 * A field without a default and not optional must be set.
 */
export interface SettingsModule<Name extends string = string, Schema extends ZodObject = ZodObject> {
  readonly module: Name;
  readonly schema: Schema;
}

/** What `readSettings` gives: one object a module, under the module's name. */
export type SettingsOf<Modules extends readonly SettingsModule[]> = {
  readonly [M in Modules[number] as M['module']]: Readonly<Infer<M['schema']>>;
};

/** What is known of one setting beside its schema. */
export interface SettingFacts {
  readonly name: string;
  readonly description: string;
  /** A value somebody may copy, as the environment writes it. */
  readonly example: string | undefined;
  /** As the environment writes it; undefined where there is none or the setting is a secret. */
  readonly defaultText: string | undefined;
  readonly required: boolean;
  readonly secret: boolean;
  /** The values there are to choose from, where the setting is such a choice. */
  readonly choices: readonly string[];
}

const variableName = /^[A-Z][A-Z0-9_]*$/;

/** Declares the settings of a module. Throws where a field is not an environment variable's name or says nothing of itself. */
export function defineSettings<const Name extends string, Schema extends ZodObject>(
  module: Name,
  schema: Schema,
): SettingsModule<Name, Schema> {
  for (const [name, field] of Object.entries(schema.shape)) {
    if (!variableName.test(name))
      throw new Error(`${module}: setting ${name} must be written like an environment variable`);
    if (settingFacts(name, field as ZodType).description === '')
      throw new Error(`${module}: setting ${name} has no .meta({ description })`);
  }
  return { module, schema };
}

/**
 * Marks a setting as a secret: it may be given as a file (`NAME_FILE`), its value is in no message, and the logs redact it.
 * Put it outermost, after `.meta`, `.default` and `.optional`.
 */
export function secretSetting<Schema extends ZodType>(schema: Schema): Schema {
  return schema.meta({ ...inheritedMeta(schema), secret: true });
}

/** A switch: `true`, `false`, `1`, `0`, `yes`, `no`, `on`, `off`. */
export { stringbool as flagSetting } from 'zod';

/** Describes one field of a settings schema. */
export function settingFacts(name: string, field: ZodType): SettingFacts {
  const meta = inheritedMeta(field);
  const secret = meta['secret'] === true;
  const fallback = defaultOf(field);
  return {
    name,
    description: typeof meta['description'] === 'string' ? meta['description'] : '',
    example: meta['example'] === undefined ? undefined : String(meta['example']),
    defaultText: secret || fallback === undefined ? undefined : String(fallback),
    required: !field.safeParse(undefined).success,
    secret,
    choices: choicesOf(field),
  };
}

interface WrapperDefinition {
  readonly innerType?: ZodType;
  readonly in?: ZodType;
  readonly defaultValue?: unknown;
  readonly entries?: Readonly<Record<string, string | number>>;
}

function definition(schema: ZodType): WrapperDefinition {
  return schema.def as WrapperDefinition;
}

/** The schema and those it wraps, outermost first: `.default()` and `.optional()` do not carry meta along. */
function layers(schema: ZodType): ZodType[] {
  const inner = definition(schema).innerType ?? definition(schema).in;
  return inner === undefined ? [schema] : [schema, ...layers(inner)];
}

function inheritedMeta(schema: ZodType): Record<string, unknown> {
  return Object.assign(
    {},
    ...layers(schema)
      .reverse()
      .map((layer) => layer.meta() ?? {}),
  ) as Record<string, unknown>;
}

function defaultOf(schema: ZodType): unknown {
  return layers(schema)
    .map((layer) => definition(layer).defaultValue)
    .find((value) => value !== undefined);
}

function choicesOf(schema: ZodType): string[] {
  const entries = layers(schema).map((layer) => definition(layer).entries);
  return Object.values(entries.find((found) => found !== undefined) ?? {}).map(String);
}
