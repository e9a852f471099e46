import { z } from 'zod';

const mark = 'fieldhouseSecret';

/** A setting that never appears in logs, errors, metrics or forms; also read from a file named by `<NAME>_FILE`. */
export function secret(meta: { readonly title: string; readonly description: string }): z.ZodString {
  return z
    .string()
    .min(1)
    .meta({ ...meta, [mark]: true });
}

/** Whether a settings field was made by {@link secret}, also behind optional, nullable or default. */
export function isSecret(field: z.ZodType): boolean {
  if (field.meta()?.[mark] === true) return true;
  const inner = (field.def as { innerType?: z.ZodType }).innerType;
  return inner !== undefined && isSecret(inner);
}
