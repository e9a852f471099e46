const longestCause = 200;
/** What comes after so many characters tells no cause apart. */
const longestRead = 1_000;

/** What differs between two rejects of one cause, and what stands for it; in this order. */
const rules: readonly (readonly [RegExp, string])[] = [
  [/\s+/g, ' '],
  [/\b[a-z][a-z0-9+.-]*:\/\/[^\s"'<>)\]]+/gi, '…'],
  [/"[^"]*"|“[^”]*”|`[^`]*`|(?<![\p{L}\p{N}])'[^']*'(?![\p{L}\p{N}])/gu, '…'],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, '#'],
  // Numbers, dates, times, ids in which letters and digits mix.
  [/[\p{L}\p{N}_]*\p{Nd}[\p{L}\p{N}_]*(?:[.,:/+-]\p{Nd}[\p{L}\p{N}_]*)*/gu, '#'],
  [/[-+]#/g, '#'],
  [/#(?:[ ,/–-]+#)+/g, '#'],
  // Two or more capitalised words in a row are somebody's name, unless the sentence begins with them.
  [/(?<=[^\s.:;←] )\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*)+/gu, '…'],
  [/…(?:[ ,]+…)+/g, '…'],
];

/**
 * The cause of a reject: its reason with what belongs to the single record taken out, so that those to which the same
 * happened stand together.
 */
export function causeOf(reason: string): string {
  const general = rules
    .reduce((text, [what, stands]) => text.replace(what, stands), reason.slice(0, longestRead))
    .trim();
  return general.length <= longestCause ? general : `${general.slice(0, longestCause - 1).trimEnd()}…`;
}
