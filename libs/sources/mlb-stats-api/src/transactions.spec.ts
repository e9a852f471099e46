import { seasonId } from '@fieldhouse/domain';
import { PermanentError, TransientError } from '@fieldhouse/plugin-kit';
import { createTestContext } from '@fieldhouse/plugin-kit/testing';
import { describe, expect, it } from '@jest/globals';
import { portland, redSox, teamsBody, transactionRow, transactionsBody, yankees } from './small-answers.fixture.js';
import { statsApiSettings } from './stats-api.settings.js';
import type { RawTransaction } from './transaction.translate.js';
import { transactions } from './transactions.feed.js';

const settings = (change: object = {}) => statsApiSettings.parse({ folder: '/recorded', ...change });
const harbor = {
  league: { key: 'harbor', name: 'Harbor League', fictional: true },
  issuers: { mlbam: 'harbor-mlb', retrosheet: 'harbor' },
};

async function rawsOf(body: string, change: object = {}, files: Readonly<Record<string, string>> = {}) {
  const { ctx } = createTestContext({
    settings: settings(change),
    files: { 'transactions/201906.json': body, ...files },
  });
  const raws: RawTransaction[] = [];
  for (const slice of await transactions.slices(ctx, null))
    for await (const raw of transactions.read(slice, ctx)) raws.push(raw);
  return raws;
}
async function rowsOf(kind: string, ...args: Parameters<typeof rawsOf>) {
  const raws = (await rawsOf(...args)).map((raw) => transactions.raw.parse(raw));
  return raws.flatMap((raw) =>
    [...transactions.translate(raw)].flatMap((out) => ('of' in out && out.of.kind === kind ? [out.row] : [])),
  );
}
const notesOf = (...args: Parameters<typeof rawsOf>) => rowsOf('transaction-note', ...args);

describe('a transaction', () => {
  it('is told with its player and club, in the season of its year', async () => {
    const row = transactionRow(7, { effectiveDate: '2019-06-09' });
    expect(await notesOf(transactionsBody(row))).toEqual([
      {
        source: 'mlb-stats-api',
        ref: '7',
        seasonId: seasonId('baseball', 'mlb', '2019'),
        localDate: '2019-06-11',
        effectiveDate: '2019-06-09',
        typeCode: 'SC',
        text: 'Boston Red Sox activated RF Mookie Betts from the 10-day injured list.',
        person: 'mlbam:605141',
        club: 'retrosheet:BOS',
        playerName: 'Mookie Betts',
        clubName: 'Boston Red Sox',
      },
    ]);
    expect(await rowsOf('person', transactionsBody(row))).toMatchObject([{ ref: 'mlbam:605141', nameAuthority: 1 }]);
  });

  it('is of the club that he goes to, or of the one that he leaves for a team of another level', async () => {
    const clubs = async (change: object) =>
      (await notesOf(transactionsBody(transactionRow(1, change)))).map(({ club }) => club);
    expect(await clubs({ fromTeam: yankees })).toEqual(['retrosheet:BOS']);
    expect(await clubs({ fromTeam: redSox, toTeam: portland })).toEqual(['retrosheet:BOS']);
    expect(await clubs({ toTeam: { id: 146, name: 'Florida Marlins' }, date: '2011-06-11' })).toEqual([
      'retrosheet:FLO',
    ]);
  });

  it('between teams of another level is none of the league, though upstream sent it', async () => {
    expect(await notesOf(transactionsBody(transactionRow(1, { toTeam: portland })))).toEqual([]);
    const stars = { id: 159, name: 'American League All-Stars' };
    expect(await notesOf(transactionsBody(transactionRow(1, { toTeam: stars })))).toMatchObject([{ club: null }]);
  });

  it('may lack player, team, sentence and dates', async () => {
    expect(await notesOf(transactionsBody({ id: 1, date: '2019-06-11' }))).toMatchObject([
      { person: null, club: null, text: '', effectiveDate: null, typeCode: null, playerName: null, clubName: null },
    ]);
  });

  it('without an id or a date does not fit, and costs the others nothing', async () => {
    const raws = await rawsOf(
      transactionsBody(transactionRow(1, { date: 'June' }), { date: '2019-06-11' }, transactionRow(2)),
    );
    expect(raws.map((raw) => transactions.raw.safeParse(raw).success)).toEqual([false, false, true]);
  });

  it('of a league of its own is told by the ids of its own issuers', async () => {
    const files = { 'api/v1/teams.json': teamsBody };
    const rows = [transactionRow(1), transactionRow(2, { toTeam: { id: 161, name: 'Bay Gulls' } })];
    expect(await notesOf(transactionsBody(...rows), harbor, files)).toMatchObject([
      { person: 'harbor-mlb:605141', club: 'harbor:BOS', seasonId: seasonId('baseball', 'harbor', '2019') },
    ]);
  });
});

describe('an answer about transactions', () => {
  it('may be empty, and may begin with a byte-order mark', async () => {
    expect(await rawsOf(`\u{feff}${transactionsBody()}`)).toEqual([]);
    expect(await rawsOf(`\u{feff}${transactionsBody(transactionRow(1))}`)).toHaveLength(1);
  });

  it('of the service that MLB had before is read as well', async () => {
    const row = {
      transaction_id: '240022',
      player_id: '605141',
      player: 'Mookie Betts',
      team: 'Boston Red Sox',
      team_id: '111',
      from_team_id: '',
      trans_date: '2015-07-29T00:00:00',
      effective_date: '2015-07-29T00:00:00',
      resolution_date: '',
      type_cd: 'SC',
      note: 'Boston Red Sox placed CF Mookie Betts on the 7-day disabled list.',
    };
    const old = (rows: unknown) => JSON.stringify({ transaction_all: { queryResults: { totalSize: '1', row: rows } } });
    const expected = {
      ref: '240022',
      localDate: '2015-07-29',
      club: 'retrosheet:BOS',
      person: 'mlbam:605141',
      typeCode: 'SC',
    };
    expect(await notesOf(old(row))).toMatchObject([expected]);
    expect(await notesOf(old([row, { ...row, transaction_id: '2' }]))).toMatchObject([expected, { ref: '2' }]);
    expect(await notesOf(old(undefined))).toEqual([]);
  });

  it('that is no such answer says what it is instead', async () => {
    await expect(rawsOf('{"messageNumber":10,"message":"Object not found"}')).rejects.toThrow(
      new PermanentError('transactions/201906.json: the StatsAPI says "Object not found" (messageNumber 10)'),
    );
    await expect(rawsOf('{"messageNumber":1,"message":"Internal error occurred"}')).rejects.toThrow(TransientError);
    await expect(rawsOf('{"teams":[]}')).rejects.toThrow('there is no list "transactions" in it');
    await expect(rawsOf('<html>')).rejects.toThrow(/no JSON; record it again/);
  });

  it('[A01] is asked for month by month, with sportId and ISO dates, and kept as transactions/YYYYMM.json', async () => {
    const { ctx, http } = createTestContext({
      settings: settings({ folder: null }),
      hosts: ['statsapi.mlb.com'],
      upstream: () => transactionsBody(),
      now: new Date('2019-02-10T12:00:00Z'),
    });
    for (const slice of await transactions.slices(ctx, null))
      for await (const raw of transactions.read(slice, ctx)) throw new Error(`${raw}`);
    expect(http.requests).toEqual([
      'https://statsapi.mlb.com/api/v1/transactions?sportId=1&startDate=2019-01-01&endDate=2019-01-31',
      'https://statsapi.mlb.com/api/v1/transactions?sportId=1&startDate=2019-02-01&endDate=2019-02-09',
    ]);
    expect(http.addresses).toEqual(['transactions/201901.json', 'transactions/201902.json']);
  });
});
