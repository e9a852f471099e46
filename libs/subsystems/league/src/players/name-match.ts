/**
 * How well a folded name answers a folded search text: 0 it is the text, 1 it begins with it, 2 one of its words does, 3 it has all of
 * the text's words somewhere; null otherwise.
 */
export function matchOf(wanted: string, name: string): 0 | 1 | 2 | 3 | null {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (name.includes(` ${wanted}`)) return 2;
  return wanted.split(' ').every((word) => name.includes(word)) ? 3 : null;
}
