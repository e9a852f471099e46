import { isSecret } from '@fieldhouse/plugin-kit';
import type { ZodType } from 'zod';

interface Definition {
  readonly innerType?: ZodType;
  readonly in?: ZodType;
  readonly shape?: Readonly<Record<string, ZodType>>;
  readonly element?: ZodType;
  readonly valueType?: ZodType;
  readonly options?: readonly ZodType[];
}

/** The values of the settings that are marked `secret()`, wherever in the settings they stand. */
export function secretValues(schema: ZodType, value: unknown): readonly string[] {
  if (isSecret(schema)) return typeof value === 'string' && value !== '' ? [value] : [];
  const { innerType, in: input, shape, element, valueType, options } = schema.def as Definition;
  const wrapped = innerType ?? input;
  if (wrapped) return secretValues(wrapped, value);
  if (options) return options.flatMap((option) => secretValues(option, value));
  if (typeof value !== 'object' || value === null) return [];
  const fields = value as Readonly<Record<string, unknown>>;
  if (shape) return Object.entries(shape).flatMap(([name, field]) => secretValues(field, fields[name]));
  const each = element ?? valueType;
  return each ? Object.values(fields).flatMap((item) => secretValues(each, item)) : [];
}
