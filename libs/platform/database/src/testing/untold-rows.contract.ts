import { describe, expect, it } from '@jest/globals';
import { club, fact, idOf, rosterSpell, seasonId, type DomainRecord } from '@fieldhouse/domain';
import * as fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { RecordStore, Told, Whole } from '../record-store.port.js';
import { emptyDatabase } from './database-dump.js';
import { clubFact, personFact, season2019 } from './sample-records.js';

const season2020 = seasonId('baseball', 'sample', '2020');

interface Spell {
  readonly person: string;
  readonly club: string;
  readonly seasonId: string;
  readonly number: string;
}

const spell = (person: string, club: string, known: Partial<Spell> = {}): Spell => ({
  person,
  club,
  seasonId: season2019,
  number: '1',
  ...known,
});

const spellFact = ({ person, club, seasonId, number }: Spell): DomainRecord =>
  fact(rosterSpell, {
    person,
    club,
    seasonId,
    fromDate: seasonId === season2019 ? '2019-04-01' : '2020-04-01',
    toDate: null,
    number,
    position: null,
    list: 'active',
  });

const everything = (where: Whole['where']): Whole => ({ complete: rosterSpell, where });

/** What becomes of rows that a raw record told completely, and that it no longer tells. */
export function describeUntoldRows(of: { dataSource: () => DataSource; store: () => RecordStore }): void {
  describe('rows that are told completely', () => {
    const people = ['a:p', 'a:q', 'a:r', 'b:s'];
    const clubs = ['a:1', 'a:2'];
    const begin = () =>
      of
        .dataSource()
        .transaction((manager) =>
          of.store().write(manager, [...people.map((ref) => personFact(ref)), ...clubs.map(clubFact)], randomUUID()),
        );
    const tell = (told: readonly Told[]) =>
      of.dataSource().transaction(async (manager) => {
        const records = told.flatMap((one) => one.records);
        const { counts } = await of.store().write(manager, records, randomUUID());
        return { counts, removed: await of.store().removeUntold(manager, told) };
      });
    const roster = (ref: string, ...players: string[]): Told => ({
      records: players.map((player) => spellFact(spell(player, ref))),
      complete: [everything({ club: ref, seasonId: season2019 })],
    });
    const spells = async () => {
      const rows: string[] = [];
      for await (const batch of of.store().read(rosterSpell, {}, []))
        for (const { person, club, seasonId, number } of batch) rows.push([person, club, seasonId, number].join(' '));
      return rows.sort();
    };
    const ours = (some: Iterable<Spell>) =>
      [...some]
        .map(({ person, club, seasonId, number }) =>
          [idOf('person', person), idOf('club', club), seasonId, number].join(' '),
        )
        .sort();

    it('[B27] loses whoever is no longer told, of that group alone, and nobody when it comes again', async () => {
      await begin();
      await tell([
        roster('a:1', 'a:p', 'a:q', 'b:s'),
        roster('a:2', 'a:r'),
        { records: [spellFact(spell('a:p', 'a:1', { seasonId: season2020 }))], complete: [] },
      ]);
      const { removed } = await tell([roster('a:1', 'a:q'), roster('a:2', 'a:r', 'a:p')]);
      expect(
        removed.map(({ of: kind, row }) => [kind.kind, row['person'], row['club'], row['seasonId']]).sort(),
      ).toEqual(
        ['a:p', 'b:s'].map((ref) => ['roster-spell', idOf('person', ref), idOf('club', 'a:1'), season2019]).sort(),
      );
      const left = [
        spell('a:q', 'a:1'),
        spell('a:r', 'a:2'),
        spell('a:p', 'a:2'),
        spell('a:p', 'a:1', { seasonId: season2020 }),
      ];
      expect(await spells()).toEqual(ours(left));
      const again = await tell([roster('a:1', 'a:q'), roster('a:2', 'a:r', 'a:p')]);
      expect(again).toMatchObject({
        counts: { 'roster-spell': { inserted: 0, updated: 0, unchanged: 3 } },
        removed: [],
      });
    });

    it('[B27] an empty roster is one too', async () => {
      await begin();
      await tell([roster('a:1', 'a:p', 'a:q')]);
      expect((await tell([roster('a:1')])).removed).toHaveLength(2);
      expect(await spells()).toEqual([]);
    });

    it('of nobody known stay none behind, and none are taken out', async () => {
      await begin();
      await tell([roster('a:1', 'a:p')]);
      expect((await tell([roster('a:nobody')])).removed).toEqual([]);
      expect((await tell([{ records: [], complete: [everything({ seasonId: 'no id' })] }])).removed).toEqual([]);
      expect(await spells()).toHaveLength(1);
    });

    it('are none that others refer to, and never all of a kind', async () => {
      await begin();
      await expect(tell([{ records: [], complete: [{ complete: club, where: { sport: 'x' } }] }])).rejects.toThrow(
        'A club is not taken out',
      );
      await expect(tell([{ records: [], complete: [everything({})] }])).rejects.toThrow('is named by columns of it');
      await expect(tell([{ records: [], complete: [everything({ team: 'x' })] }])).rejects.toThrow('by columns of it');
    });

    it('[B27] are the same in the end however many raw records are written at once', async () => {
      const one = fc.record({
        person: fc.constantFrom(...people),
        club: fc.constantFrom(...clubs),
        seasonId: fc.constantFrom(season2019, season2020),
        number: fc.constantFrom('1', '2'),
      });
      const group = fc.oneof(
        fc.record({ club: fc.constantFrom(...clubs, 'a:nobody') }),
        fc.record({ club: fc.constantFrom(...clubs), seasonId: fc.constantFrom(season2019, season2020) }),
        fc.record({ person: fc.constantFrom(...people) }),
      );
      const raw = fc.record({ spells: fc.array(one, { maxLength: 4 }), groups: fc.array(group, { maxLength: 2 }) });
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(raw, fc.boolean()), { maxLength: 8 }), async (raws) => {
          await emptyDatabase(of.dataSource());
          await begin();
          const expected = new Map<string, Spell>();
          let chunk: Told[] = [];
          for (const [{ spells: some, groups }, last] of raws) {
            const key = (each: Spell) => [each.person, each.club, each.seasonId].join();
            const own = new Set(some.map(key));
            for (const each of some) expected.set(key(each), each);
            for (const where of groups)
              for (const [known, each] of expected)
                if (!own.has(known) && Object.entries(where).every(([name, value]) => each[name as 'club'] === value))
                  expected.delete(known);
            chunk.push({ records: some.map(spellFact), complete: groups.map(everything) });
            if (!last) continue;
            await tell(chunk);
            chunk = [];
          }
          await tell(chunk);
          expect(await spells()).toEqual(ours(expected.values()));
        }),
        { numRuns: 60 },
      );
    }, 60_000);
  });
}
