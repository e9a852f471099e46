import { AuditEntryEntity, RejectEntity, RunEntity } from '@fieldhouse/database';
import type { TestDatabase } from '@fieldhouse/database/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { game, houseOfLists, type HouseOfLists } from './house-of-lists.js';

interface Group {
  readonly id: string;
  readonly cause: string;
  readonly count: number;
  readonly newest: string;
  readonly readAgain: boolean;
  readonly example: { readonly id: string; readonly payload: string; readonly where: string | null };
}

/** What becomes of records that were rejected, on any database. Each test goes on where the one before ended. */
export function describeDeadLetters(name: string, open: () => Promise<TestDatabase>): void {
  describe(`rejected records on ${name}`, () => {
    let database: DataSource;
    let house: HouseOfLists;

    beforeAll(async () => {
      ({ dataSource: database } = await open());
      house = await houseOfLists(database);
      Object.assign(house.slices, {
        one: [game('1', { unclear: true }), game('2', { home: 'Q' })],
        two: [game('3', { home: 'Z' }), game('4')],
        three: [game('5', { home: 'X' }), game('6', { runs: 1.5 })],
      });
      await house.api.ask('POST', '/v1/operations/installations/list-league/import');
      await house.world.watch();
    });
    afterAll(() => house.api.close());

    const groups = async (): Promise<Group[]> =>
      (await house.api.ask('GET', '/v1/operations/reject-groups')).body.groups;
    const groupOf = async (word: string) => (await groups()).find(({ cause }) => cause.includes(word))!;
    const post = (path: string, body?: object) =>
      house.api.ask('POST', `/v1/operations/${path}`, body === undefined ? {} : { body });
    const stateOf = async (key: string) =>
      (await database.manager.findOneByOrFail(RejectEntity, { recordKey: key })).state;
    const audited = async (action: string) => database.manager.findBy(AuditEntryEntity, { action });

    it('[O02] stand grouped by cause, largest first, with an example as upstream said it', async () => {
      const { body } = await house.api.ask('GET', '/v1/operations/reject-groups');
      expect(body).toMatchObject({ records: 5, plugins: ['list-league'] });
      expect(body.groups.map(({ count }: Group) => count)).toEqual([3, 1, 1]);
      const [clubs] = body.groups as Group[];
      expect(clubs).toMatchObject({ plugin: 'list-league', feed: 'games', readAgain: false });
      expect(JSON.parse(clubs!.example.payload)).toMatchObject({ id: expect.stringMatching(/^[235]$/) });
      const none = await house.api.ask('GET', '/v1/operations/reject-groups?plugin=nobody');
      expect(none.body).toMatchObject({ records: 0, groups: [], plugins: ['list-league'] });
    });

    it('[O02] are driven again one by one: what was mended closes, by whom is in the audit log', async () => {
      const { id, example } = await groupOf('nobody understands');
      house.slices['one'] = [game('1'), game('2', { home: 'Q' })];
      const { status, body } = await post(`rejects/${example.id}/retry`);
      expect([status, body.refused]).toEqual([200, []]);
      expect((await groups()).find((group) => group.id === id)?.readAgain).toBe(true);
      await house.world.watch();
      expect(await stateOf('1')).toBe('retried');
      expect(await database.manager.findOneByOrFail(RunEntity, { id: body.runs[0] })).toMatchObject({ rejected: 1 });
      expect(await groups()).toHaveLength(2);
      expect(await audited('reject.retried')).toMatchObject([{ accountId: expect.any(String), target: example.id }]);
      expect((await post(`rejects/${example.id}/retry`)).body.code).toBe('operations.reject-not-open');
    });

    it('[O02] are driven again all of a group at once, as often as it is pressed one import', async () => {
      const { id, count } = await groupOf('club');
      expect(count).toBe(3);
      house.slices['one'] = [game('1'), game('2')];
      house.slices['two'] = [game('3'), game('4')];
      const first = await post(`reject-groups/${id}/retry`);
      const second = await post(`reject-groups/${id}/retry`);
      expect(first.body.runs).toHaveLength(3);
      expect(second.body.runs.toSorted()).toEqual(first.body.runs.toSorted());
      await house.world.watch();
      expect((await groupOf('club')).count).toBe(1);
      expect(await audited('rejects.retried')).toMatchObject([
        { target: id, detail: { plugin: 'list-league', feed: 'games', slices: 3 } },
        { target: id },
      ]);
    });

    it('[O02] are refused, and nothing is asked for, while their run is under way', async () => {
      const { id, example } = await groupOf('club');
      const { runId } = await database.manager.findOneByOrFail(RejectEntity, { id: example.id });
      await database.manager.update(RunEntity, { id: runId }, { state: 'running' });
      for (const path of [`rejects/${example.id}/retry`, `reject-groups/${id}/retry`])
        expect(await post(path)).toMatchObject({ status: 409, body: { code: 'operations.run-not-over' } });
      await database.manager.update(RunEntity, { id: runId }, { state: 'succeeded' });
    });

    it('[O02] are discarded with a reason alone, and only what the person saw', async () => {
      const { id, newest, example } = await groupOf('club');
      const late = { ...(await database.manager.findOneByOrFail(RejectEntity, { id: example.id })) };
      const later = { id: '01900000-0000-7000-8000-00000000000a', recordKey: 'late', at: new Date(newest) };
      later.at.setSeconds(later.at.getSeconds() + 1);
      await database.manager.insert(RejectEntity, { ...late, ...later });
      expect((await post(`reject-groups/${id}/discard`, { reason: '  ', upTo: newest })).status).toBe(400);
      const { body } = await post(`reject-groups/${id}/discard`, { reason: ' not in this league ', upTo: newest });
      expect(body).toEqual({ discarded: 1 });
      expect(await database.manager.findOneByOrFail(RejectEntity, { id: example.id })).toMatchObject({
        state: 'discarded',
        discardReason: 'not in this league',
      });
      expect(await stateOf('late')).toBe('open');
      expect(await audited('rejects.discarded')).toMatchObject([
        { accountId: expect.any(String), detail: { discarded: 1, reason: 'not in this league' } },
      ]);
      expect((await post(`rejects/${example.id}/discard`, { reason: 'twice' })).status).toBe(409);
      expect((await post(`rejects/${later.id}/discard`, { reason: 'too' })).body).toEqual({ discarded: 1 });
      expect((await post(`reject-groups/${id}/discard`, { reason: 'gone', upTo: newest })).status).toBe(404);
      expect((await post(`rejects/01900000-0000-7000-8000-00000000000b/retry`)).status).toBe(404);
    });
  });
}
