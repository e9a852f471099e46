import { z } from 'zod';

/**
 * What a field of a call's input may be, in words that follow the field's name: "must be one of left, right". For zod's
 * `safeParse(input, { error: allowed })`; what it leaves out keeps zod's own words.
 */
export const allowed: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_value':
      return `must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.join(', ')}`;
    case 'invalid_type':
      return issue.expected === 'number' || issue.expected === 'int' ? wholeNumber(issue.inst) : undefined;
    case 'too_small':
      return isNumber(issue.origin) ? `must be ${issue.minimum} or more` : undefined;
    case 'too_big':
      return isNumber(issue.origin) ? `must be ${issue.maximum} or less` : undefined;
    case 'invalid_format':
      return formats[issue.format];
    default:
      return undefined;
  }
};

const formats: Readonly<Record<string, string>> = {
  date: 'must be a day of the calendar, as 2024-05-31',
  uuid: 'must be an id as the addresses of this site carry it',
};

const isNumber = (origin: string) => origin === 'number' || origin === 'int';

function wholeNumber(schema: unknown): string {
  const { minValue: least, maxValue: most } =
    schema instanceof z.ZodNumber ? schema : { minValue: null, maxValue: null };
  const bounded = most !== null && most < Number.MAX_SAFE_INTEGER;
  return `must be a whole number${bounded ? ` from ${least} to ${most}` : ''}`;
}

type Bound = string | number | undefined;

/** For `refine` of a query with two bounds: `from` may not lie after `to`. */
export const inOrder: readonly [
  check: (query: { readonly from?: Bound; readonly to?: Bound }) => boolean,
  told: { path: string[]; error: string },
] = [
  ({ from, to }) => from === undefined || to === undefined || from <= to,
  { path: ['from'], error: 'must not lie after “to”' },
];
