import { stackDatabase } from '@fieldhouse/database/testing';
import { describePaceBook } from '../testing/pace-book.contract.js';
import { databasePaceBooks } from '../testing/database-pace-books.js';

describePaceBook('on a PostgreSQL server', async () => databasePaceBooks(await stackDatabase('postgresql')));
describePaceBook('on a MariaDB server', async () => databasePaceBooks(await stackDatabase('mariadb')));
