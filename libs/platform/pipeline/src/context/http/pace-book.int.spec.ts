import { testDatabase } from '@fieldhouse/database/testing';
import { describePaceBook } from '../testing/pace-book.contract.js';
import { databasePaceBooks } from '../testing/database-pace-books.js';

describePaceBook('in the embedded database', async () => databasePaceBooks(await testDatabase()));
