import { systemClock } from '../host-clock.js';
import { describePaceBook } from '../testing/pace-book.contract.js';
import { MemoryPaceBook } from './memory-pace-book.js';

describePaceBook('in memory', async () => ({
  books: [new MemoryPaceBook(systemClock)],
  close: async () => undefined,
}));
