import type { ZodObject, ZodType } from 'zod';
import { isSecret } from './secret.js';

/*
 * A settings schema as a flat form of texts: the same description of its fields makes the page's form, the generated
 * reference and the reading of what a person typed.
 */

export type FormFieldType = 'text' | 'number' | 'boolean' | 'list' | 'choice' | 'secret';

export interface FormField {
  /** Dotted path in the settings: `league.key`. */
  readonly name: string;
  /** Of a nested field its group's title goes before: "League: Key". */
  readonly title: string;
  readonly description: string;
  readonly type: FormFieldType;
  readonly required: boolean;
  /** What an empty field means, as text; null where it means nothing, and always of a secret. */
  readonly default: string | null;
  /** Of a choice, in the schema's order; else empty. */
  readonly choices: readonly string[];
  /** How each text, or each item of a list, is read; a group's line gives its columns with "|" between. */
  readonly item: 'text' | 'number' | 'group';
  /** Of a list of groups: the names of a group's fields in their order; else empty. */
  readonly columns: readonly string[];
}

/** Field name → text. */
export type FormTexts = Readonly<Record<string, string>>;

/**
 * Every field of a settings schema, groups laid flat.
 * @throws Error a field that no form can show; it names the field and what to use instead
 */
export function settingsForm(schema: ZodObject): readonly FormField[] {
  return formOf(schema, { name: '', title: '', required: true, default: undefined });
}

/** The settings as a form shows them, without secrets and what is not set. */
export function formTexts(form: readonly FormField[], settings: unknown): FormTexts {
  const texts = form
    .filter(({ type }) => type !== 'secret')
    .flatMap((field) => {
      const text = textOf(valueAt(settings, field.name), field.columns);
      return text === null ? [] : [[field.name, text] as const];
    });
  return Object.fromEntries(texts);
}

/** The values of the secrets that are set: for reading settings again, never for showing. */
export function secretTexts(form: readonly FormField[], settings: unknown): FormTexts {
  const secrets = form
    .filter(({ type }) => type === 'secret')
    .map(({ name }) => [name, textOf(valueAt(settings, name), []) ?? ''] as const);
  return Object.fromEntries(secrets.filter(([, text]) => text !== ''));
}

/**
 * What was typed, as the schema takes it; an empty field is left out. In a group of which something is typed, an empty
 * field means its default, as the form says: the schema's own default is for the whole group. Texts of other names are
 * ignored.
 */
export function readForm(form: readonly FormField[], texts: FormTexts): Record<string, unknown> {
  const settings: Record<string, unknown> = {};
  const typed = form.filter(({ name }) => Object.hasOwn(texts, name) && texts[name]?.trim() !== '');
  const groups = new Set(typed.flatMap(({ name }) => name.split('.').slice(0, -1).join('.') || []));
  for (const field of form) {
    const path = field.name.split('.');
    const last = path.pop() ?? field.name;
    const text = typed.includes(field) ? texts[field.name] : groups.has(path.join('.')) ? field.default : null;
    if (text === undefined || text === null) continue;
    let group = settings;
    for (const step of path) group = (group[step] ??= {}) as Record<string, unknown>;
    group[last] = valueOf(field, text);
  }
  return settings;
}

interface Place {
  readonly name: string;
  readonly title: string;
  readonly required: boolean;
  readonly default: unknown;
}

/* zod tells what a schema is made of in `def`, which differs by type. */
interface Definition {
  readonly type: string;
  readonly innerType?: ZodType;
  readonly in?: ZodType;
  readonly out?: ZodType;
  readonly defaultValue?: unknown;
  readonly shape?: Readonly<Record<string, ZodType>>;
  readonly element?: ZodType;
  readonly entries?: Readonly<Record<string, string | number>>;
  readonly values?: readonly unknown[];
}

const definition = (schema: ZodType) => schema.def as unknown as Definition;

function formOf(group: ZodType, place: Place): readonly FormField[] {
  return Object.entries(definition(group).shape ?? {}).flatMap(([key, schema]) => {
    const name = place.name === '' ? key : `${place.name}.${key}`;
    const layers = layersOf(schema);
    const inner = layers.at(-1) ?? schema;
    const title = said(layers, 'title') ?? key;
    const own = layers.map((layer) => definition(layer).defaultValue).find((value) => value !== undefined);
    const field: Place = {
      name,
      title: place.title === '' ? title : `${place.title}: ${title}`,
      required: place.required && !schema.safeParse(undefined).success,
      default: valueAt(place.default, key) ?? own,
    };
    return definition(inner).type === 'object' ? formOf(inner, field) : [leaf(layers, inner, field)];
  });
}

function leaf(layers: readonly ZodType[], inner: ZodType, { name, title, required, default: value }: Place): FormField {
  const secret = layers.some(isSecret);
  const kind = kindOf(inner);
  if (kind === null)
    throw new Error(
      `settings.${name}: a form cannot show a ${definition(inner).type}; use texts, numbers, yes or no, choices, lists of them or of groups of texts, or groups`,
    );
  return {
    name,
    title,
    description: said(layers, 'description') ?? '',
    required,
    default: secret ? null : textOf(value, kind.columns),
    ...kind,
    type: secret ? 'secret' : kind.type,
  };
}

type Kind = Pick<FormField, 'type' | 'choices' | 'item' | 'columns'>;
const plain = (type: FormFieldType, item: Kind['item'] = 'text', columns: readonly string[] = []): Kind => ({
  type,
  choices: [],
  item,
  columns,
});

/** Null where the schema is none that a field can hold. */
function kindOf(schema: ZodType): Kind | null {
  const { type, entries, values, element } = definition(schema);
  switch (type) {
    case 'string':
    case 'template_literal':
      return plain('text');
    case 'number':
      return plain('number', 'number');
    case 'boolean':
      return plain('boolean');
    case 'enum':
      return choice(Object.values(entries ?? {}));
    case 'literal':
      return choice(values ?? []);
    case 'array': {
      const layers = element === undefined ? [] : layersOf(element);
      const item = layers.at(-1);
      if (item === undefined || layers.some(isSecret)) return null;
      if (definition(item).type === 'object') return listOfGroups(item);
      const kind = kindOf(item);
      return kind === null || kind.type === 'list' || kind.type === 'boolean' ? null : plain('list', kind.item);
    }
    default:
      return null;
  }
}

function choice(values: readonly unknown[]): Kind {
  const item = values.every((value) => typeof value === 'number') ? 'number' : 'text';
  return { type: 'choice', choices: values.map(String), item, columns: [] };
}

/** Of groups whose fields are texts or choices of texts. */
function listOfGroups(group: ZodType): Kind | null {
  const fields = Object.entries(definition(group).shape ?? {});
  const areTexts = fields.every(([, schema]) => {
    const layers = layersOf(schema);
    const kind = layers.some(isSecret) ? null : kindOf(layers.at(-1) ?? schema);
    return kind?.item === 'text' && (kind.type === 'text' || kind.type === 'choice');
  });
  const columns = fields.map(([name]) => name);
  return areTexts && columns.length > 0 ? plain('list', 'group', columns) : null;
}

/** The schema and those it wraps, outermost first. */
function layersOf(schema: ZodType): readonly ZodType[] {
  const { innerType, in: input, out } = definition(schema);
  const taken = input !== undefined && definition(input).type === 'transform' ? out : input;
  const inner = innerType ?? taken;
  return inner === undefined ? [schema] : [schema, ...layersOf(inner)];
}

/** The outermost layer that says something counts. */
function said(layers: readonly ZodType[], what: 'title' | 'description'): string | undefined {
  return layers.map((layer) => layer.meta()?.[what]).find((text) => text !== undefined);
}

function valueAt(value: unknown, path: string): unknown {
  let at = value;
  for (const step of path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Readonly<Record<string, unknown>>)[step];
  }
  return at;
}

/** Lists of numbers in one line, of texts and groups a line each: a text may hold a comma. */
function textOf(value: unknown, columns: readonly string[]): string | null {
  if (value === undefined || value === null) return null;
  if (!Array.isArray(value)) return String(value);
  if (columns.length > 0)
    return value.map((group) => columns.map((name) => String(valueAt(group, name) ?? '')).join(' | ')).join('\n');
  return value.map(String).join(value.every((item) => typeof item === 'number') ? ', ' : '\n');
}

function valueOf({ type, item, columns }: FormField, text: string): unknown {
  if (type === 'secret') return text;
  const single = (one: string) => (item === 'number' ? numberOf(one) : item === 'group' ? groupOf(one, columns) : one);
  if (type === 'list')
    return text
      .split(item === 'number' ? /[,\s]+/ : /\r?\n/)
      .map((one) => one.trim())
      .filter((one) => one !== '')
      .map(single);
  if (type === 'boolean') return text === 'true' || (text === 'false' ? false : text);
  return single(text);
}

/** What does not fill the columns stays as it was typed: the schema says what it wants instead. */
function groupOf(line: string, columns: readonly string[]): unknown {
  const values = line.split('|').map((value) => value.trim());
  return values.length === columns.length ? Object.fromEntries(columns.map((name, at) => [name, values[at]])) : line;
}

/** What is no number stays as it was typed: the schema says what it wants instead. */
function numberOf(text: string): number | string {
  const number = Number(text);
  return text.trim() === '' || Number.isNaN(number) ? text : number;
}
