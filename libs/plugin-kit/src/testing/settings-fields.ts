import type { ZodObject, ZodType } from 'zod';
import { isSecret } from '../secret.js';

interface Definition {
  readonly innerType?: ZodType;
  readonly in?: ZodType;
  readonly shape?: Readonly<Record<string, ZodType>>;
  readonly element?: ZodType;
  readonly options?: readonly ZodType[];
}

const definition = (field: ZodType) => field.def as Definition;

export interface SettingsField {
  /** `league.key`; items of a list have none of their own. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly secret: boolean;
}

/** Every field of a settings schema, nested ones too. */
export function fieldsOf(schema: ZodType, path = ''): readonly SettingsField[] {
  const { innerType, in: input, shape, element, options } = definition(schema);
  const wrapped = innerType ?? input ?? element;
  if (wrapped) return fieldsOf(wrapped, path);
  if (options) return options.flatMap((option) => fieldsOf(option, path));
  return Object.entries(shape ?? {}).flatMap(([name, field]) => {
    const own = path === '' ? name : `${path}.${name}`;
    return [{ path: own, ...textsOf(field), secret: isSecret(field) }, ...fieldsOf(field, own)];
  });
}

/** Default, optional and nullable do not carry the meta along: the outermost layer that says something counts. */
function textsOf(field: ZodType): { readonly title: string; readonly description: string } {
  const meta = field.meta();
  const { innerType } = definition(field);
  const inner = innerType ? textsOf(innerType) : { title: '', description: '' };
  return { title: meta?.title ?? inner.title, description: meta?.description ?? inner.description };
}

const secretWords = /(token|secret|password|passphrase|passwd|credential|bearer|(api|access|private|auth)[-_ ]?key)/i;

export const looksSecret = (path: string): boolean => secretWords.test(path.split('.').at(-1) ?? '');

/** Settings spoilt one way each, with what was done; all of them must be refused. */
export function spoiltSettings(schema: ZodObject, good: Readonly<Record<string, unknown>>) {
  const spoilt: { readonly what: string; readonly settings: Record<string, unknown> }[] = [
    { what: 'an unknown setting (make the schema a z.strictObject)', settings: { ...good, noSuchSetting: 'x' } },
  ];
  for (const [name, field] of Object.entries(schema.shape)) {
    spoilt.push({
      what: `${name} of no possible type`,
      settings: { ...good, [name]: [{ nonsense: Symbol.iterator }] },
    });
    if (field.safeParse(undefined).success) continue;
    const { [name]: _, ...rest } = good;
    spoilt.push({ what: `no ${name}`, settings: rest });
  }
  return spoilt;
}
