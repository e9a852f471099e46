import { Injectable } from '@nestjs/common';
import { Reader } from './reader.js';
import { listOf, sql } from './sql.js';

export interface PersonName {
  readonly id: string;
  readonly name: string;
  /** What a sentence calls him. */
  readonly lastName: string;
}
export type NameOf = (person: string) => PersonName;

/** How people are called: one statement for all of a page's, none for nobody. */
@Injectable()
export class PersonNames {
  constructor(private readonly reader: Reader) {}

  /** @param told ids, repeated or missing as the rows have them; whoever is not known is "Unknown" */
  async of(told: readonly (string | null | undefined)[]): Promise<NameOf> {
    const persons = [...new Set(told.flatMap((person) => person ?? []))];
    const rows =
      persons.length === 0
        ? []
        : await this.reader.rows<PersonName>(sql`
            select n.id as "id", n.full_name as "name", n.last_name as "lastName"
            from person n where n.id in ${listOf(persons)}`);
    const names = new Map(rows.map((row) => [row.id, row]));
    return (person) => names.get(person) ?? { id: person, name: 'Unknown', lastName: 'Unknown' };
  }
}
