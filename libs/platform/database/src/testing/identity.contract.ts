import { describe, expect, it } from '@jest/globals';
import { idOf, type DomainRecord } from '@fieldhouse/domain';
import { battingGameLine } from '@fieldhouse/domain/baseball';
import * as fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import type { RecordStore, SameClaim, WriteResult } from '../record-store.port.js';
import { dumpRecords, emptyDatabase } from './database-dump.js';
import {
  appearanceFact,
  battingFact,
  clubFact,
  gameFact,
  personFact,
  season2019,
  seasonLineFact,
} from './sample-records.js';

interface Subject {
  readonly dataSource: () => DataSource;
  readonly store: () => RecordStore;
  readonly write: (records: readonly DomainRecord[]) => Promise<WriteResult>;
}

/** The promises about one thing under several ids; called inside the contract of the record store. */
export function describeIdentity({ dataSource, store, write }: Subject): void {
  const claim = (...claims: SameClaim[]) =>
    dataSource().transaction((manager) => store().claim(manager, claims, randomUUID()));
  const same = (...ids: string[]): SameClaim => ({ kind: 'person', ids, evidence: 'register' });
  const people = async () =>
    ((await dumpRecords(store()))['person'] ?? []) as { id: string; ref: string; bats: string }[];
  const game = [clubFact('a:1'), clubFact('a:2'), gameFact('a:g', 'a:1', 'a:2', '2019-05-01')];

  describe('identity', () => {
    it('[A44] resolves the ids of several sources to one player', async () => {
      await write([...game, personFact('retrosheet:troum001', { fullName: 'Mike Trout' })]);
      const first = await claim(same('retrosheet:troum001', 'mlbam:545361', 'bbref:troutmi01'));
      expect(first).toEqual({ counts: { inserted: 2, updated: 0, unchanged: 1 }, merged: [], changed: [] });
      const { refused } = await write([
        personFact('mlbam:545361', { fullName: 'Mike Trout', bats: 'R' }),
        appearanceFact('a:g', 'bbref:troutmi01', 'a:1'),
      ]);
      expect(refused).toEqual([]);
      expect(await people()).toMatchObject([
        { id: idOf('person', 'retrosheet:troum001'), ref: 'retrosheet:troum001', bats: 'R' },
      ]);
      const again = await claim(same('retrosheet:troum001', 'mlbam:545361', 'bbref:troutmi01'));
      expect(again.counts).toEqual({ inserted: 0, updated: 0, unchanged: 3 });
    });

    it('keeps a claim about people that nobody has told of yet, and makes no person of it', async () => {
      await claim(same('retrosheet:x', 'mlbam:1'));
      expect(await people()).toEqual([]);
      const { refused } = await write([...game, appearanceFact('a:g', 'mlbam:1', 'a:1')]);
      expect(refused).toMatchObject([{ reason: expect.stringContaining('person names no known person: "mlbam:1"') }]);
      await write([personFact('mlbam:1')]);
      expect((await write([appearanceFact('a:g', 'retrosheet:x', 'a:1')])).refused).toEqual([]);
      expect(await people()).toMatchObject([{ id: idOf('person', 'mlbam:1') }]);
    });

    it('ends in the same state whether the register is read before, after or among the rosters', async () => {
      const players = fc.uniqueArray(
        fc.record({
          number: fc.integer({ min: 0, max: 30 }),
          issuers: fc.subarray(['retrosheet', 'mlbam', 'bbref'], { minLength: 1 }),
          roster: fc.constantFrom('retrosheet', 'mlbam'),
          claimed: fc.boolean(),
        }),
        { selector: ({ number }) => number, maxLength: 8 },
      );
      await fc.assert(
        fc.asyncProperty(players, fc.nat({ max: 8 }), async (all, cut) => {
          const roster = all.map(({ number, roster }) =>
            personFact(`${roster}:${number}`, { fullName: `P ${number}` }),
          );
          const register = all
            .filter(({ claimed }) => claimed)
            .map(({ number, issuers }) => same(...issuers.map((issuer) => `${issuer}:${number}`)));
          const orders: (() => Promise<unknown>)[][] = [
            [() => write(roster), () => claim(...register)],
            [() => claim(...register), () => write(roster)],
            [() => write(roster.slice(0, cut)), () => claim(...register), () => write(roster.slice(cut))],
            [
              () => claim(...register.slice(0, cut)),
              () => write(roster),
              () => claim(...register.slice(cut)),
              () => claim(...register),
            ],
          ];
          const ends: unknown[] = [];
          for (const order of orders) {
            await emptyDatabase(dataSource());
            for (const step of order) await step();
            ends.push(await dumpRecords(store()));
          }
          for (const end of ends) expect(withoutUnbornIds(end)).toEqual(withoutUnbornIds(ends[0]));
        }),
        { numRuns: 15 },
      );
    }, 120_000);

    it.each([
      ['somebody new', []],
      ['somebody known by his other id', [personFact('retrosheet:x')]],
      ['two who are known', [personFact('retrosheet:x'), personFact('mlbam:1')]],
    ])('joins %s while another program writes what he did, whoever is first', async (_, known) => {
      const did = [personFact('mlbam:1'), appearanceFact('a:g', 'mlbam:1', 'a:1')];
      const joining = (manager: EntityManager) =>
        store().claim(manager, [same('retrosheet:x', 'mlbam:1')], randomUUID());
      const telling = (manager: EntityManager) => store().write(manager, did, randomUUID());
      const orders: ((manager: EntityManager) => Promise<unknown>)[][] = [
        [joining, telling],
        [telling, joining],
      ];
      for (const [first, second] of orders) {
        await emptyDatabase(dataSource());
        await write([...game, ...known]);
        let other: Promise<unknown> = Promise.resolve();
        await dataSource().transaction(async (manager) => {
          await first!(manager);
          other = dataSource().transaction(second!);
          await setTimeout(100);
        });
        await other;
        const [only, ...more] = await people();
        expect(more).toEqual([]);
        expect((await dumpRecords(store()))['appearance']).toMatchObject([{ person: only!.id }]);
        expect((await write([appearanceFact('a:g', 'retrosheet:x', 'a:1')])).counts['appearance']).toMatchObject({
          unchanged: 1,
        });
      }
    });

    it('ends in the same state however the rows are cut into batches', async () => {
      const records = [
        ...game,
        ...['a:p', 'a:q', 'a:r'].flatMap((ref) => [
          personFact(ref),
          appearanceFact('a:g', ref, 'a:1'),
          battingFact('a:g', ref, 'a:1', 1),
        ]),
        personFact('a:p', { bats: 'L' }),
        battingFact('a:g', 'a:q', 'a:1', 3),
      ];
      const ends: unknown[] = [];
      await fc.assert(
        fc.asyncProperty(fc.array(fc.nat({ max: records.length }), { maxLength: 4 }), async (cuts) => {
          await emptyDatabase(dataSource());
          const at = [0, ...cuts.sort((a, b) => a - b), records.length];
          for (let piece = 1; piece < at.length; piece++) {
            const { refused } = await write(records.slice(at[piece - 1], at[piece]));
            expect(refused).toEqual([]);
          }
          ends.push(await dumpRecords(store()));
          expect(ends.at(-1)).toEqual(ends[0]);
        }),
        { numRuns: 10 },
      );
    }, 60_000);

    it('merges two people who turn out to be one, and takes it back without a trace', async () => {
      await write([
        ...game,
        gameFact('a:h', 'a:1', 'a:2', '2019-05-02'),
        personFact('retrosheet:x', { bats: 'L' }),
        personFact('mlbam:1', { throws: 'R', bats: 'R' }),
        appearanceFact('a:g', 'retrosheet:x', 'a:1'),
        appearanceFact('a:g', 'mlbam:1', 'a:1'),
        appearanceFact('a:h', 'mlbam:1', 'a:1'),
        battingFact('a:g', 'retrosheet:x', 'a:1', 1, 'one'),
        battingFact('a:g', 'mlbam:1', 'a:1', 2, 'other'),
        seasonLineFact('mlbam:1', 'total', 2),
      ]);
      const before = await dumpRecords(store());
      const claimed = await claim(same('retrosheet:x', 'mlbam:1'));
      const [kept, gone] = [idOf('person', 'retrosheet:x'), idOf('person', 'mlbam:1')];
      expect(claimed.merged).toEqual([{ kind: 'person', kept, merged: gone }]);
      expect(claimed.changed.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['person', 'appearance']));
      const partitions = (id: string) =>
        store().valuesNaming(dataSource().manager, battingGameLine, 'seasonId', [{ kind: 'person', id }]);
      expect([await partitions(kept), await partitions(gone)]).toEqual([[season2019], []]);
      const merged = await dumpRecords(store());
      expect(merged['person']).toMatchObject([{ id: kept, ref: 'retrosheet:x', bats: 'L', throws: 'R' }]);
      expect(merged['appearance']).toHaveLength(2);
      expect(merged['batting-game-line']).toMatchObject([{ person: kept }, { person: kept }]);
      expect(JSON.stringify(merged)).not.toContain(gone);
      // What still names the merged id, means the kept one.
      expect((await write([battingFact('a:h', gone, 'a:1', 1)])).refused).toEqual([]);
      await dataSource().query(`delete from batting_game_line where source = 'sample'`);

      const [{ id }] = await dataSource().query('select id from identity_merge');
      await dataSource().transaction((manager) => store().undoMerge(manager, id, randomUUID()));
      expect(await dumpRecords(store())).toEqual(before);
      await expect(dataSource().transaction((manager) => store().undoMerge(manager, id, randomUUID()))).rejects.toThrow(
        /no merge/,
      );

      await claim(same('retrosheet:x', 'mlbam:1'));
      expect(await people()).toHaveLength(2);
      const doubtful = await dataSource().query(`select issuer from external_reference where state = 'ambiguous'`);
      expect(doubtful).toEqual([{ issuer: 'mlbam' }]);
    });

    it('merges the games of two clubs that turn out to be one, with all that hangs on them', async () => {
      await write([
        ...game,
        clubFact('b:1'),
        gameFact('b:g', 'b:1', 'a:2', '2019-05-01', { attendance: 7 }),
        gameFact('b:h', 'a:2', 'b:1', '2019-05-09'),
        personFact('a:p'),
        battingFact('a:g', 'a:p', 'a:1', 1, 'a'),
        battingFact('b:g', 'a:p', 'b:1', 1, 'b'),
      ]);
      const before = await dumpRecords(store());
      await claim({ kind: 'club', ids: ['a:1', 'b:1'], evidence: 'table of clubs' });
      const merged = await dumpRecords(store());
      expect(merged['club']).toHaveLength(2);
      expect(merged['game']).toMatchObject([{ ref: 'a:g' }, { ref: 'b:h', away: idOf('club', 'a:1') }]);
      const line = { game: (merged['game']![0] as { id: string }).id, club: idOf('club', 'a:1') };
      expect(merged['batting-game-line']).toMatchObject([line, line]);
      // The same game again, from either source, is that game.
      const again = await write([
        gameFact('b:g', 'b:1', 'a:2', '2019-05-01'),
        gameFact('b:h', 'a:2', 'a:1', '2019-05-09'),
      ]);
      expect(again.refused).toEqual([]);
      expect((await dumpRecords(store()))['game']).toHaveLength(2);

      const [{ id }] = await dataSource().query(`select id from identity_merge where kind = 'club'`);
      await dataSource().transaction((manager) => store().undoMerge(manager, id, randomUUID()));
      expect(await dumpRecords(store())).toEqual(before);
    });

    it('follows chains of claims in one batch', async () => {
      await write(['a:1', 'b:1', 'c:1'].map((ref) => personFact(ref)));
      await claim(same('b:1', 'c:1'), same('a:1', 'b:1'));
      expect(await people()).toMatchObject([{ ref: 'a:1' }]);
      const ids = await dataSource().query('select distinct entity_id from external_reference');
      expect(ids).toEqual([{ entity_id: idOf('person', 'a:1') }]);
    });

    it('knows a game again when its date was corrected, and refuses one that is two', async () => {
      await write(game);
      await write([gameFact('a:g', 'a:1', 'a:2', '2019-05-03')]);
      const games = (await dumpRecords(store()))['game'] as { id: string; localDate: string }[];
      expect(games).toMatchObject([{ localDate: '2019-05-03' }]);
      await write([gameFact('a:h', 'a:1', 'a:2', '2019-05-08')]);
      const { refused } = await write([gameFact('a:h', 'a:1', 'a:2', '2019-05-03')]);
      expect(refused).toMatchObject([{ reason: expect.stringContaining('are those of') }]);
    });
  });
}

/** Ids that stand for people without a row come from the first claim that named them: they differ by order, and name nobody. */
function withoutUnbornIds(end: unknown): unknown {
  const dump = end as Record<string, readonly Record<string, unknown>[]>;
  const born = new Set((dump['person'] ?? []).map(({ id }) => id));
  const references = (dump['external-reference'] ?? []).map((reference) =>
    born.has(reference['entityId']) ? reference : { ...reference, entityId: 'nobody yet', name: null },
  );
  return { ...dump, 'external-reference': references };
}
