/**
 * The fields of one record. Quoted fields may hold commas; a doubled quote inside is one quote.
 * Blanks around fields are no part of them.
 */
export function fieldsOf(line: string): string[] {
  if (!line.includes('"')) return line.split(',');
  const fields: string[] = [];
  let at = 0;
  while (at <= line.length) {
    if (line.charAt(at) === '"') {
      const end = closingQuote(line, at + 1);
      fields.push(line.slice(at + 1, end).replaceAll('""', '"'));
      const comma = line.indexOf(',', end);
      at = comma < 0 ? line.length + 1 : comma + 1;
    } else {
      const comma = line.indexOf(',', at);
      const end = comma < 0 ? line.length : comma;
      fields.push(line.slice(at, end));
      at = end + 1;
    }
  }
  return fields;
}

/** Position of the quote that ends the field; the line's end where none does. */
function closingQuote(line: string, from: number): number {
  let at = from;
  while (at < line.length) {
    if (line.charAt(at) === '"') {
      if (line.charAt(at + 1) !== '"') return at;
      at += 1;
    }
    at += 1;
  }
  return line.length;
}
