/** Words of injury texts that are a letter or two from a part or a kind, and are neither. */
export const ordinaryWords: ReadonlySet<string> = new Set(
  'high tissue tissues month months march extension extended constriction surgically repaired internal external partial partially'.split(
    ' ',
  ),
);
