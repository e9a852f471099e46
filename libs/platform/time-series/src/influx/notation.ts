/**
 * A tag's value as it is stored. The line protocol cannot say a line break, a backslash before a separator or nothing at all, and servers may
 * be told to refuse what cannot be printed: such characters are stored as a per cent sign and their bytes, nothing as a per cent sign.
 */
export function storedTag(value: string): string {
  return value === '' ? '%' : value.replaceAll(/[%\\\p{C}\uFFFD]|(?! )\p{Z}/gu, encodeURIComponent);
}

export function tagOf(stored: string): string {
  return stored === '%' ? '' : stored.includes('%') ? decodeURIComponent(stored) : stored;
}

/** A stored tag's value in a line of points. */
export const inLine = (stored: string) => stored.replaceAll(/[,= ]/g, '\\$&');

/** A text in a statement. */
export const literal = (text: string) => `'${text.replaceAll(/[\\']/g, '\\$&')}'`;

/** A name in a statement. */
export const identifier = (name: string) => `"${name.replaceAll(/[\\"]/g, '\\$&')}"`;
