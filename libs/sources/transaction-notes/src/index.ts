export { transactionNotes } from './transaction-notes.source.js';
