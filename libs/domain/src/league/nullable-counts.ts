/** Columns of counts by their names; null where a source does not give one. */
export const nullableCounts = <const Names extends readonly string[]>(...names: Names) =>
  Object.fromEntries(names.map((name) => [name, { type: 'int', nullable: true }])) as {
    readonly [N in Names[number]]: { readonly type: 'int'; readonly nullable: true };
  };
