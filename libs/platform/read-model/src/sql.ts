/** A piece of a statement with its parameters; pieces nest. Never made from text of a caller: that goes in as a value. */
export class Sql {
  constructor(
    private readonly texts: readonly string[],
    private readonly values: readonly unknown[],
  ) {}

  /** The statement and its parameters, each in the order of its place. `placeholder` writes the one of that number, from 1. */
  render(placeholder: (number: number) => string): { readonly text: string; readonly parameters: readonly unknown[] } {
    const parameters: unknown[] = [];
    const write = (piece: Sql): string =>
      piece.texts.reduce((text, next, at) => {
        const value = piece.values[at - 1];
        if (value instanceof Sql) return text + write(value) + next;
        parameters.push(value);
        return text + placeholder(parameters.length) + next;
      });
    return { text: write(this), parameters };
  }
}

/**
 * sql`select p.id from person p where p.search_name = ${name}`: a value becomes a parameter, another piece is set in as it is.
 * Columns stand behind their table's alias always: there also a reserved word is a name, on both databases.
 */
export const sql = (texts: TemplateStringsArray, ...values: readonly unknown[]): Sql => new Sql(texts, values);

/** Text from our own code, such as a column's name. */
export const raw = (text: string): Sql => new Sql([text], []);

export function joined(pieces: readonly Sql[], separator: string): Sql {
  if (pieces.length === 0) throw new RangeError('nothing to join: an empty list needs a case of its own');
  return new Sql(['', ...pieces.slice(1).map(() => separator), ''], pieces);
}

/** `(?, ?)` for `in`. */
export const listOf = (values: readonly unknown[]): Sql =>
  sql`(${joined(
    values.map((value) => sql`${value}`),
    ', ',
  )})`;

/** A text with `%` and `_` as themselves in a `like ... escape '!'`. */
export const likeText = (text: string): string => text.replaceAll(/[!%_]/g, '!$&');
