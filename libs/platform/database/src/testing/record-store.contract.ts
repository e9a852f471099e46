import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { club, fact, game, idOf, mention, person, seasonId, venue, type DomainRecord } from '@fieldhouse/domain';
import { baseballGame, battingSeasonLine } from '@fieldhouse/domain/baseball';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { RecordStore } from '../record-store.port.js';
import { createRecordStore } from '../records/bulk-record-store.js';
import { describeIdentity } from './identity.contract.js';
import { dumpRecords, emptyDatabase } from './database-dump.js';
import {
  appearanceFact,
  battingFact,
  clubFact,
  gameFact,
  personFact,
  personRow,
  season2019,
  seasonLineFact,
} from './sample-records.js';
import { describeUntoldRows } from './untold-rows.contract.js';

/** The promises of a record store, on the database that `start` opens: empty, with all tables. */
export function describeRecordStore(name: string, start: () => Promise<DataSource>): void {
  describe(`record store on ${name}`, () => {
    let dataSource: DataSource;
    let store: RecordStore;
    beforeAll(async () => {
      dataSource = await start();
      store = createRecordStore(dataSource);
    }, 60_000);
    afterEach(() => emptyDatabase(dataSource));

    const write = (records: readonly DomainRecord[], runId: string = randomUUID()) =>
      dataSource.transaction((manager) => store.write(manager, records, runId));
    const rowsOf = async (kind: Parameters<RecordStore['read']>[0], where: Record<string, string> = {}) => {
      const rows: Readonly<Record<string, unknown>>[] = [];
      for await (const batch of store.read(kind, where, [])) rows.push(...batch);
      return rows;
    };

    const twoClubs = [clubFact('a:1'), clubFact('a:2')];
    const aGame = [...twoClubs, gameFact('a:g', 'a:1', 'a:2', '2019-05-01')];

    it('writes what refers to each other in any order of the batch, and nothing when it comes again', async () => {
      const records = [
        battingFact('a:g', 'a:p', 'a:1', 2),
        appearanceFact('a:g', 'a:p', 'a:1'),
        gameFact('a:g', 'a:1', 'a:2', '2019-05-01'),
        personFact('a:p'),
        ...twoClubs,
      ];
      const first = randomUUID();
      const { counts, refused } = await write(records, first);
      expect(refused).toEqual([]);
      expect(counts).toMatchObject({
        club: { inserted: 2, updated: 0, unchanged: 0 },
        'batting-game-line': { inserted: 1, updated: 0, unchanged: 0 },
      });
      const again = await write(records);
      for (const each of Object.values(again.counts)) expect(each).toMatchObject({ inserted: 0, updated: 0 });
      const rows = await rowsOf(game);
      expect(rows).toMatchObject([{ home: idOf('club', 'a:1'), away: idOf('club', 'a:2'), runId: first }]);
    });

    it('updates only what differs, and says which run wrote it last', async () => {
      const [first, second] = [randomUUID(), randomUUID()];
      await write([clubFact('a:1'), clubFact('a:2')], first);
      const { counts } = await write(
        [fact(club, { ref: 'a:1', sport: 'baseball', name: 'New name' }), clubFact('a:2')],
        second,
      );
      expect(counts).toEqual({ club: { inserted: 0, updated: 1, unchanged: 1 } });
      expect(await rowsOf(club)).toMatchObject([
        { ref: 'a:1', name: 'New name', runId: second },
        { ref: 'a:2', runId: first },
      ]);
    });

    it('takes the last of several rows with one key and counts them as if written one after the other', async () => {
      const { counts } = await write([
        clubFact('a:1'),
        fact(club, { ref: 'a:1', sport: 'x', name: 'x' }),
        clubFact('a:1'),
        clubFact('a:1'),
      ]);
      expect(counts).toEqual({ club: { inserted: 1, updated: 2, unchanged: 1 } });
      expect(await rowsOf(club)).toMatchObject([{ name: 'Club a:1' }]);
    });

    it('writes a mention where nothing is known and never changes anything by it', async () => {
      await write([
        mention(person, personRow('a:p', { fullName: 'Named' })),
        mention(person, personRow('a:q', { fullName: 'Q' })),
        personFact('a:q', { fullName: 'Known', bats: 'L' }),
      ]);
      const { counts } = await write([
        mention(person, personRow('a:p', { fullName: 'Other' })),
        mention(person, personRow('a:q')),
      ]);
      expect(counts).toEqual({ person: { inserted: 0, updated: 0, unchanged: 2 } });
      expect(await rowsOf(person)).toMatchObject([{ fullName: 'Named' }, { fullName: 'Known', bats: 'L' }]);
    });

    it('does not put out what is known of a person by a fact that does not tell it', async () => {
      await write([personFact('a:p', { birthDate: '1990-01-31', bats: 'L' })]);
      const { counts } = await write([personFact('a:p', { throws: 'R', bats: 'R' })]);
      expect(counts).toEqual({ person: { inserted: 0, updated: 1, unchanged: 0 } });
      expect(await rowsOf(person)).toMatchObject([{ birthDate: '1990-01-31', bats: 'R', throws: 'R' }]);
      const same = await write([personFact('a:p')]);
      expect(same.counts).toEqual({ person: { inserted: 0, updated: 0, unchanged: 1 } });
    });

    it('keeps the name that the better source gives, whichever comes first, and takes its corrections', async () => {
      const roster = personFact('a:p', { fullName: 'Ronald Acuna', bats: 'R' });
      const register = personFact('a:p', { fullName: 'Ronald Acuña', nameAuthority: 2 });
      const told = { fullName: 'Ronald Acuña', nameAuthority: 2, bats: 'R' };
      for (const order of [
        [[roster], [register]],
        [[register], [roster]],
        [[register, roster]],
        [[roster, register]],
      ]) {
        await emptyDatabase(dataSource);
        for (const batch of order) await write(batch);
        expect((await dumpRecords(store))['person']).toMatchObject([told]);
      }
      await write([personFact('a:p', { fullName: 'Ronald Acuña Jr.', nameAuthority: 2 })]);
      expect((await dumpRecords(store))['person']).toMatchObject([{ ...told, fullName: 'Ronald Acuña Jr.' }]);
    });

    it('refuses a row that does not fit, with the reason, and writes the others', async () => {
      const long = 'x'.repeat(256);
      const { counts, refused } = await write([
        ...aGame,
        gameFact('a:h', 'a:1', 'a:2', '2019-02-29'),
        gameFact('a:i', 'a:1', 'a:2', '2019-05-02', { homeScore: 1.5, attendance: 2 ** 31 }),
        personFact('a:p', { fullName: long, lastName: 'half \ud800', heightMetres: Number.NaN }),
        personFact('no issuer'),
      ]);
      expect(counts['game']).toEqual({ inserted: 1, updated: 0, unchanged: 0 });
      expect(refused.map(({ reason }) => reason)).toEqual([
        expect.stringMatching(
          /fullName holds at most 255 characters, got 256.*lastName holds a character.*heightMetres must be a finite/s,
        ),
        expect.stringContaining('ref must be an external id like issuer:id, got "no issuer"'),
        expect.stringContaining('localDate must be a date like 2019-05-01, got "2019-02-29"'),
        expect.stringMatching(/homeScore must be a whole number.*attendance must be a whole number/),
      ]);
    });

    it('[A44] refuses a row that refers to nobody known, and lists the id for review until somebody brings it', async () => {
      const { refused } = await write([...aGame, appearanceFact('a:g', 'b:17', 'a:1')]);
      expect(refused).toMatchObject([{ reason: expect.stringContaining('person names no known person: "b:17"') }]);
      const listed = { kind: 'person', issuer: 'b', external_id: '17' };
      const states = () =>
        dataSource.query(
          "select kind, issuer, external_id, state, entity_id from external_reference where state <> 'resolved'",
        );
      expect(await states()).toEqual([{ ...listed, state: 'unresolved', entity_id: null }]);
      const later = await write([personFact('b:17'), appearanceFact('a:g', 'b:17', 'a:1')]);
      expect(later.refused).toEqual([]);
      expect(await states()).toEqual([]);
    });

    it('refuses an id of ours that is of nobody', async () => {
      const { refused } = await write([...aGame, appearanceFact('a:g', randomUUID(), 'a:1')]);
      expect(refused).toMatchObject([{ reason: expect.stringContaining('names no known person') }]);
    });

    it('keeps texts, instants, numbers and JSON exactly', async () => {
      const name = 'José\t"Zoë"\\N \\ \n\r😀 ½ \u0001\'';
      const start = '2019-11-03T06:30:00.123456Z';
      await write([
        ...twoClubs,
        fact(venue, { ref: 'a:v', name, city: '\\N' }),
        personFact('a:p', { heightMetres: 1.8300000000000003, massKilograms: -0.1e-7, fullName: '😀'.repeat(255) }),
        gameFact('a:g', 'a:1', 'a:2', '1910-04-14', { startsAt: start, venue: 'a:v' }),
        gameFact('a:h', 'a:1', 'a:2', '1910-04-15', { startsAt: '1910-04-14T19:00:00Z' }),
        fact(baseballGame, {
          game: 'a:g',
          source: 's',
          seasonId: season2019,
          awayLine: [0, null, 12],
          homeLine: { 'quo"te': '\\' },
          awayHits: null,
          homeHits: 3,
          awayErrors: null,
          homeErrors: null,
          awayLeftOnBase: null,
          homeLeftOnBase: null,
          innings: 9,
          scheduledInnings: 9,
          winningPitcher: 'a:p',
          losingPitcher: null,
          savingPitcher: null,
          designatedHitter: false,
          night: true,
          temperatureCelsius: null,
        }),
      ]);
      expect(await rowsOf(venue)).toMatchObject([{ name, city: '\\N' }]);
      expect(await rowsOf(person)).toMatchObject([
        { heightMetres: 1.8300000000000003, massKilograms: -0.1e-7, fullName: '😀'.repeat(255) },
      ]);
      expect(await rowsOf(game)).toMatchObject([
        { localDate: '1910-04-14', startsAt: start, venue: idOf('venue', 'a:v') },
        { localDate: '1910-04-15', startsAt: '1910-04-14T19:00:00.000000Z', venue: null },
      ]);
      expect(await rowsOf(baseballGame)).toMatchObject([
        {
          awayLine: [0, null, 12],
          homeLine: { 'quo"te': '\\' },
          night: true,
          designatedHitter: false,
          homeHits: 3,
          awayHits: null,
        },
      ]);
    });

    it('keeps every double to its last bit', async () => {
      // Seventeen digits are needed to tell each of these from its neighbour.
      const doubles = [9.816807660614717, 9.229585679477891, 9.094974474872469, 0.1 + 0.2, -0.0000012345678901234567];
      const people = doubles.map((heightMetres, at) => {
        const { of, row } = personFact(`a:p${at}`);
        return fact(of, { ...row, heightMetres } as never);
      });
      await write(people);
      const kept = await rowsOf(person);
      expect(kept.map((row) => row.heightMetres).toSorted()).toEqual(doubles.toSorted());
    });

    it('tells ids apart by capitals, accents and trailing blanks, and orders them by code points', async () => {
      const refs = ['a:E', 'a:e', 'a:e ', 'a:é', 'a:Z', 'a:ß', 'a:ss'];
      const { counts } = await write(refs.map(clubFact));
      expect(counts['club']?.inserted).toBe(refs.length);
      expect((await rowsOf(club)).map(({ ref }) => ref)).toEqual([...refs].sort());
    });

    it('reads a partition in batches, ordered, ties by the natural key', async () => {
      const people = Array.from({ length: 25 }, (_, index) => personFact(`a:${String(index).padStart(2, '0')}`));
      await write([
        ...people,
        ...people.map(({ row }, hits) => seasonLineFact((row as { ref: string }).ref, 'total', hits % 3)),
      ]);
      const sizes: number[] = [];
      const hits: unknown[] = [];
      for await (const batch of store.read(battingSeasonLine, { seasonId: season2019 }, ['hits'], 10)) {
        sizes.push(batch.length);
        hits.push(...batch.map((row) => row['hits']));
      }
      expect(sizes).toEqual([10, 10, 5]);
      expect(hits).toEqual([...hits].sort());
      expect(await rowsOf(battingSeasonLine, { seasonId: randomUUID() })).toEqual([]);
    });

    it('stops reading in the middle without keeping the connection', async () => {
      await write([clubFact('a:1'), clubFact('a:2')]);
      for (let time = 0; time < 12; time++) {
        for await (const batch of store.read(club, {}, [], 1)) {
          expect(batch).toHaveLength(1);
          break;
        }
      }
    });

    it('replaces a partition: writes its rows, removes those that are gone, leaves other partitions', async () => {
      const other = randomUUID();
      const who = ['a:1', 'a:2', 'a:3'];
      await write([...who.map((ref) => personFact(ref)), seasonLineFact('a:1', 'total', 9, other)]);
      const replace = (lines: readonly DomainRecord[]) =>
        dataSource.transaction((manager) =>
          store.replacePartition(
            manager,
            [battingSeasonLine],
            { column: 'seasonId', value: season2019 },
            lines,
            randomUUID(),
          ),
        );
      await replace(who.map((ref) => seasonLineFact(ref, 'total', 1)));
      const { counts } = await replace([seasonLineFact('a:1', 'total', 1), seasonLineFact('a:2', 'total', 2)]);
      expect(counts).toEqual({ 'batting-season-line': { inserted: 0, updated: 1, unchanged: 1, removed: 1 } });
      expect((await rowsOf(battingSeasonLine)).map(({ hits }) => hits).sort()).toEqual([1, 2, 9]);
      await expect(replace([seasonLineFact('a:1', 'total', 1, other)])).rejects.toThrow(
        /is not in it|that is not in it/,
      );
      expect((await replace([])).counts).toEqual({
        'batting-season-line': { inserted: 0, updated: 0, unchanged: 0, removed: 2 },
      });
    });

    it('says in which partitions rows changed, of all that came together', async () => {
      const [other, third] = [seasonId('baseball', 'sample', '2018'), seasonId('baseball', 'sample', '2020')];
      const hits = async (...lines: readonly (readonly [string, number, string?])[]) => {
        const records = lines.map(([who, count, season]) => seasonLineFact(who, 'total', count, season));
        const { changedIn } = await dataSource.transaction((manager) =>
          store.write(manager, records, randomUUID(), ({ columns }) => (columns['seasonId'] ? 'seasonId' : undefined)),
        );
        return [...(changedIn['batting-season-line'] ?? [])].sort();
      };
      await write(['a:1', 'a:2'].map((ref) => personFact(ref)));
      expect(await hits(['a:1', 1], ['a:1', 1, other])).toEqual([season2019, other].sort());
      expect(await hits(['a:1', 1], ['a:1', 1, other])).toEqual([]);
      expect(await hits(['a:1', 2], ['a:1', 1, other])).toEqual([season2019]);
      expect(await hits(['a:1', 2], ['a:1', 1, other], ['a:2', 1, third])).toEqual([third]);
      expect(await hits(['a:1', 3])).toEqual([season2019]);
      expect(await hits(['a:1', 3])).toEqual([]);
    });

    it('remembers nothing of a transaction that was rolled back', async () => {
      await expect(
        dataSource.transaction(async (manager) => {
          await store.write(manager, [personFact('a:p')], randomUUID());
          throw new Error('the power went');
        }),
      ).rejects.toThrow('the power went');
      const { refused } = await write([...aGame, appearanceFact('a:g', 'a:p', 'a:1')]);
      expect(refused).toHaveLength(1);
    });

    it('writes several times in one transaction', async () => {
      await dataSource.transaction(async (manager) => {
        await store.write(manager, aGame, randomUUID());
        await store.write(manager, [personFact('a:p')], randomUUID());
        await store.write(manager, [personFact('a:q'), appearanceFact('a:g', 'a:p', 'a:1')], randomUUID());
      });
      expect(await rowsOf(person)).toHaveLength(2);
    });

    it('asks for a transaction', async () => {
      await expect(store.write(dataSource.manager, [], randomUUID())).rejects.toThrow(/inside a transaction/);
    });

    it('lets two writers bring the same new things at the same time', async () => {
      const records = [...aGame, ...Array.from({ length: 50 }, (_, index) => personFact(`a:p${index}`))];
      const results = await Promise.allSettled([write(records), write([...records].reverse())]);
      // One may have to try again; what is there then is whole.
      for (const result of results) if (result.status === 'rejected') await write(records);
      expect(await rowsOf(person)).toHaveLength(50);
      expect((await dumpRecords(store))['external-reference']).toHaveLength(53);
    });

    describeIdentity({ dataSource: () => dataSource, store: () => store, write });
    describeUntoldRows({ dataSource: () => dataSource, store: () => store });
  });
}
