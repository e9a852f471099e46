import { createDataSource } from '@fieldhouse/database';
import type { TestDatabase } from '@fieldhouse/database/testing';
import { DatabasePaceBook } from '../http/database-pace-book.js';
import type { OpenedBooks } from './pace-book.contract.js';

/** The book of a database as three processes open it, each with connections of its own. */
export async function databasePaceBooks({ url }: TestDatabase): Promise<OpenedBooks> {
  const opened = await Promise.all([0, 1, 2].map(() => createDataSource({ url, poolSize: 2 }).initialize()));
  return {
    books: opened.map((database) => new DatabasePaceBook(database)),
    close: async () => void (await Promise.all(opened.map((database) => database.destroy()))),
  };
}
