import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Sql } from './sql.js';

/** Reads rows with a statement that both databases understand. */
@Injectable()
export class Reader {
  constructor(private readonly dataSource: DataSource) {}

  /** Which words differ where the databases do. */
  get dialect(): 'postgres' | 'mariadb' {
    return this.dataSource.options.type === 'postgres' ? 'postgres' : 'mariadb';
  }

  async rows<Row>(statement: Sql): Promise<readonly Row[]> {
    const { text, parameters } = statement.render(this.dialect === 'postgres' ? (number) => `$${number}` : () => '?');
    return this.dataSource.query<readonly Row[]>(text, [...parameters]);
  }
}

/** Counts and sums come as text from one database and as numbers from the other. */
export const numberOf = (value: unknown): number => Number(value);
export const numberOrNull = (value: unknown): number | null =>
  value === null || value === undefined ? null : Number(value);
