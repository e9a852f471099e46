import { club, league, person, season } from '@fieldhouse/domain';
import { transactionNote } from '@fieldhouse/domain/baseball';
import { defineFeed, fileSlices, type FileSlice, type SourceContext } from '@fieldhouse/plugin-kit';
import { askedBody, recordedBody } from './api-body.js';
import { leagueClubs } from './league-clubs.js';
import { afterSlice, monthsToRead, nameOf, readCursor, type Period, type ReadCursor } from './periods.js';
import { termsOf } from './raw-terms.schema.js';
import { recordedPaths } from './recorded-paths.js';
import type { StatsApiSettings } from './stats-api.settings.js';
import { transactionsIn } from './transaction-body.js';
import {
  aboutTransaction,
  rawTransaction,
  rawTransactionOf,
  transactionKey,
  translateTransaction,
  type RawTransaction,
} from './transaction.translate.js';

/**
 * Who was signed, traded, hurt: month by month. The month under way is asked for again each day, whole, so that its object in
 * the lake is whole; a note that MLB corrects keeps its id, and goes over what was told before.
 */
export const transactions = defineFeed<StatsApiSettings, RawTransaction, FileSlice | Period, ReadCursor>({
  name: 'transactions',
  title: 'Transactions',
  after: ['teams'],
  raw: rawTransaction,
  onDrift: 'quarantine',
  key: transactionKey,
  about: aboutTransaction,
  emits: [league, season, club, person, transactionNote],
  cursor: readCursor,
  async slices(ctx, done) {
    if (ctx.settings.folder === null) return monthsToRead(ctx, done?.through ?? null);
    return fileSlices(ctx, recordedPaths.transactions, done);
  },
  async *read(slice, ctx) {
    const terms = termsOf(ctx.settings);
    const clubs = await leagueClubs(ctx);
    for (const row of transactionsIn(nameOf(slice), await bodyOf(slice, ctx))) {
      ctx.signal.throwIfAborted();
      yield rawTransactionOf(row, terms, clubs);
    }
  },
  advance: afterSlice,
  translate: translateTransaction,
});

/** Without sportId upstream tells of colleges and farm teams too. */
function bodyOf(slice: FileSlice | Period, ctx: SourceContext<StatsApiSettings>): Promise<unknown> {
  if ('path' in slice) return recordedBody(ctx, slice.path);
  const query = { sportId: '1', startDate: slice.from, endDate: slice.to };
  return askedBody(ctx, '/api/v1/transactions', query, `transactions/${slice.id}.json`);
}
