import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '@fieldhouse/contracts';
import { AccountEntity, SessionEntity } from '@fieldhouse/database';
import type { TestDatabase } from '@fieldhouse/database/testing';
import type { DataSource } from 'typeorm';
import { demoPassword } from '../accounts/demo-accounts.js';
import { accessApi, Browser, type AccessApi } from './access-api.js';

/** What accounts, sessions and the audit log promise, on any database. */
export function describeAccess(name: string, open: () => Promise<TestDatabase>): void {
  describe(`access on ${name}`, () => {
    const admin = { email: 'Ann@Example.org', password: 'canary-password-1' };
    const start = new Date('2026-04-01T10:00:00Z').getTime();
    let clock = start;
    let database: DataSource;
    let api: AccessApi;

    beforeAll(async () => {
      ({ dataSource: database } = await open());
      api = await accessApi(database, { firstAdmin: admin, now: () => new Date(clock) });
    });
    afterAll(() => api.nest.close());

    let addresses = 0;
    /** Each from an address of its own, so that tests do not slow each other down. */
    function browser(): Browser {
      addresses += 1;
      return new Browser(api, `203.0.113.${addresses}`);
    }

    async function loggedIn(email = admin.email, password = admin.password): Promise<Browser> {
      const person = browser();
      expect((await person.logIn(email, password)).statusCode).toBe(200);
      return person;
    }

    async function newPerson(email: string, grants: object[] = []): Promise<{ id: string; password: string }> {
      const password = 'a long enough password';
      const answer = await (
        await loggedIn()
      ).send('POST', '/v1/accounts', { email, name: 'Someone', password, grants });
      expect(answer.statusCode).toBe(200);
      return { id: answer.json().account.id, password };
    }

    describe('passwords', () => {
      it('[S02] are kept as argon2id hashes alone', async () => {
        const rows = await database.manager.find(AccountEntity);
        expect(rows[0]?.email).toBe('ann@example.org');
        expect(rows[0]?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
      });

      it('[S02] end the other sessions when they change', async () => {
        const { password } = await newPerson('change@example.org');
        const [here, there] = [
          await loggedIn('change@example.org', password),
          await loggedIn('change@example.org', password),
        ];
        const wrong = await here.send('PUT', '/v1/account/password', {
          current: 'not the one',
          next: 'another long password',
        });
        expect(wrong.json<Problem>().code).toBe('access.wrong-password');
        const right = await here.send('PUT', '/v1/account/password', {
          current: password,
          next: 'another long password',
        });
        expect(right.statusCode).toBe(204);
        expect((await here.send('GET', '/v1/account/sessions')).statusCode).toBe(200);
        expect((await there.send('GET', '/v1/account/sessions')).statusCode).toBe(401);
        expect((await browser().logIn('change@example.org', password)).statusCode).toBe(401);
        await loggedIn('change@example.org', 'another long password');
      });
    });

    describe('saved analyses', () => {
      const window = { title: 'His forearm, swings', address: '/injuries/stints/1?n=150&show=swing' };

      it('[A50] are opened again by their owner at the very address, and by nobody else', async () => {
        const [mine, other] = await Promise.all(
          ['mine@example.org', 'other@example.org'].map((email) => newPerson(email)),
        );
        const owner = await loggedIn('mine@example.org', mine!.password);
        const saved = (await owner.send('POST', '/v1/account/analyses', window)).json();
        await owner.send('POST', '/v1/account/analyses', { ...window, title: 'The same, better named' });
        const list = (await owner.send('GET', '/v1/account/analyses')).json();
        expect(list.analyses).toMatchObject([
          { id: saved.id, title: 'The same, better named', address: window.address },
        ]);
        const stranger = await loggedIn('other@example.org', other!.password);
        expect((await stranger.send('GET', '/v1/account/analyses')).json()).toEqual({ analyses: [] });
        expect((await stranger.send('DELETE', `/v1/account/analyses/${saved.id}`)).statusCode).toBe(404);
        expect((await browser().send('GET', '/v1/account/analyses')).statusCode).toBe(401);
        expect((await owner.send('DELETE', `/v1/account/analyses/${saved.id}`)).statusCode).toBe(204);
        expect((await owner.send('GET', '/v1/account/analyses')).json()).toEqual({ analyses: [] });
      });

      it('refuse an address of another site', async () => {
        const owner = await loggedIn();
        for (const address of ['https://example.org/', '//example.org', '/\\example.org'])
          expect((await owner.send('POST', '/v1/account/analyses', { ...window, address })).statusCode).toBe(400);
      });
    });

    describe('logging in', () => {
      it('[S02] gives an opaque token whose hash alone is stored, and a cookie no script can read', async () => {
        const person = browser();
        const answer = await person.logIn(admin.email, admin.password);
        expect(answer.json().account).toMatchObject({ email: 'ann@example.org' });
        expect(answer.headers['set-cookie']).toMatch(
          /^fieldhouse-session=[\w-]{43}; Path=\/; .*HttpOnly; SameSite=Lax/,
        );
        const token = person.cookie.split('=')[1] ?? '';
        const stored = await database.manager.find(SessionEntity);
        expect(JSON.stringify(stored)).not.toContain(token);
        expect((await person.send('GET', '/v1/session')).json().account.email).toBe('ann@example.org');
        expect(answer.body).not.toContain('passwordHash');
      });

      it('[S02] says the same to a wrong password and to an unknown account, and takes as long', async () => {
        const time = async (email: string) => {
          const begin = performance.now();
          const answer = await browser().logIn(email, 'wrong password');
          return { took: performance.now() - begin, status: answer.statusCode, detail: answer.json<Problem>().detail };
        };
        const known = [];
        const unknown = [];
        for (let round = 0; round < 4; round += 1) {
          clock += 3_600_001;
          known.push(await time(admin.email));
          unknown.push(await time('nobody@example.org'));
        }
        expect(new Set([...known, ...unknown].map(({ status, detail }) => `${status} ${detail}`))).toEqual(
          new Set(['401 E-mail or password is wrong.']),
        );
        const fastest = (all: { took: number }[]) => Math.min(...all.map(({ took }) => took));
        expect(fastest(unknown)).toBeGreaterThan(fastest(known) / 2);
        expect(fastest(known)).toBeGreaterThan(fastest(unknown) / 2);
      });

      it('[S02] waits longer and longer after failures of one account from one address, in every process', async () => {
        const { password } = await newPerson('guessed@example.org');
        const second = await accessApi(database, { now: () => new Date(clock) });
        const guesses = [new Browser(api, '198.51.100.7'), new Browser(second, '198.51.100.7')];
        for (let guess = 0; guess < 5; guess += 1)
          expect((await guesses[guess % 2]?.logIn('guessed@example.org', 'wrong'))?.statusCode).toBe(401);
        const refused = await guesses[1]?.logIn('guessed@example.org', password);
        expect(refused?.statusCode).toBe(429);
        expect(refused?.headers['retry-after']).toBe('15');
        expect((await browser().logIn('guessed@example.org', password)).statusCode).toBe(200);
        clock += 16_000;
        expect((await guesses[0]?.logIn('guessed@example.org', 'wrong'))?.statusCode).toBe(401);
        expect((await guesses[0]?.logIn('guessed@example.org', password))?.headers['retry-after']).toBe('30');
        clock += 31_000;
        expect((await guesses[0]?.logIn('guessed@example.org', password))?.statusCode).toBe(200);
        await second.nest.close();
      });

      it('[S02] lets no burst of guesses at the same time past the limit', async () => {
        const attacker = new Browser(api, '198.51.100.8');
        const answers = await Promise.all(
          Array.from({ length: 30 }, () => attacker.logIn('ann@example.org', 'wrong password')),
        );
        expect(answers.filter(({ statusCode }) => statusCode === 401).length).toBeLessThanOrEqual(5);
        expect(answers.every(({ statusCode }) => statusCode === 401 || statusCode === 429)).toBe(true);
      });
    });

    describe('sessions', () => {
      it('[S02] can be listed and ended, one by one', async () => {
        const { password } = await newPerson('sessions@example.org');
        const [phone, desk] = [
          await loggedIn('sessions@example.org', password),
          await loggedIn('sessions@example.org', password),
        ];
        const list = (await desk.send('GET', '/v1/account/sessions')).json().sessions as {
          id: string;
          current: boolean;
          device: string;
        }[];
        expect(list.map(({ current }) => current).sort()).toEqual([false, true]);
        expect(list[0]?.device).toBe('Test browser');
        const other = list.find(({ current }) => !current)?.id;
        expect((await (await loggedIn()).send('DELETE', `/v1/account/sessions/${other}`)).statusCode).toBe(404);
        expect((await desk.send('DELETE', `/v1/account/sessions/${other}`)).statusCode).toBe(204);
        expect((await phone.send('GET', '/v1/session')).json().account).toBeNull();
        const ended = desk.cookie;
        expect((await desk.send('DELETE', '/v1/session')).statusCode).toBe(204);
        desk.cookie = ended;
        expect((await desk.send('GET', '/v1/account/sessions')).statusCode).toBe(401);
      });

      it('[S02] are over when idle for long, and after their longest life even when used', async () => {
        const [idle, busy] = [await loggedIn(), await loggedIn()];
        clock += 11 * 3_600_000;
        expect((await busy.send('GET', '/v1/account/sessions')).statusCode).toBe(200);
        clock += 2 * 3_600_000;
        expect((await idle.send('GET', '/v1/account/sessions')).statusCode).toBe(401);
        const begin = clock;
        while (clock - begin < 154 * 3_600_000) {
          expect((await busy.send('GET', '/v1/account/sessions')).statusCode).toBe(200);
          clock += 7 * 3_600_000;
        }
        clock += 2 * 3_600_000;
        expect((await busy.send('GET', '/v1/account/sessions')).statusCode).toBe(401);
      });
    });

    describe('roles', () => {
      it('[S01] hold from the next request on, and the last admin stays', async () => {
        const { id, password } = await newPerson('roles@example.org');
        const person = await loggedIn('roles@example.org', password);
        const ann = await loggedIn();
        expect((await person.send('GET', '/v1/accounts')).statusCode).toBe(403);
        await ann.send('PUT', `/v1/accounts/${id}/grants`, { grants: [{ role: 'admin', stadium: null }] });
        expect((await person.send('GET', '/v1/accounts')).statusCode).toBe(200);
        await ann.send('PUT', `/v1/accounts/${id}/grants`, { grants: [] });
        expect((await person.send('GET', '/v1/accounts')).statusCode).toBe(403);
        const me = (await ann.send('GET', '/v1/session')).json().account.id;
        const refused = await ann.send('PUT', `/v1/accounts/${me}/grants`, {
          grants: [{ role: 'coach', stadium: 'a' }],
        });
        expect(refused.json<Problem>().code).toBe('access.last-admin');
        expect((await ann.send('GET', '/v1/accounts')).statusCode).toBe(200);
      });

      it('refuses an e-mail that is taken, however it is written', async () => {
        const ann = await loggedIn();
        const again = { email: 'ANN@example.org', name: 'x', password: 'long enough password', grants: [] };
        expect((await ann.send('POST', '/v1/accounts', again)).json<Problem>().code).toBe('access.email-taken');
      });
    });

    describe('audit log', () => {
      it('[S08] keeps log-ins, refusals, role changes and ended sessions, newest first, page by page', async () => {
        clock += 1_000;
        const ann = await loggedIn();
        const pages: { action: string; who: string | null; target: string | null }[] = [];
        let cursor: string | null = null;
        do {
          const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
          const answer = (await ann.send('GET', `/v1/audit?limit=7${query}`)).json();
          pages.push(...answer.entries);
          cursor = answer.page.nextCursor;
        } while (cursor !== null);
        expect(new Set(pages.map(({ action }) => action))).toEqual(
          new Set([
            'account.created',
            'password.changed',
            'roles.changed',
            'session.ended',
            'session.refused',
            'session.started',
          ]),
        );
        expect(pages[0]).toMatchObject({ action: 'session.started', who: 'ann@example.org' });
        const created = pages.filter(({ action }) => action === 'account.created');
        expect(created.map(({ target }) => target)).toContain('ann@example.org');
        expect(JSON.stringify(pages)).not.toContain('nobody@example.org');
        expect((await ann.send('GET', '/v1/audit?cursor=nonsense')).statusCode).toBe(400);
      });

      it('[S07] keeps no password in log lines', () => {
        expect(api.lines.join('')).not.toContain(admin.password);
      });
    });

    describe('the demo', () => {
      it('[S02] has accounts with a known password only while it is on', async () => {
        const off = await accessApi(database, { now: () => new Date(clock) });
        const demoOf = async (app: AccessApi) =>
          (await new Browser(app).send('GET', '/v1/session')).json().demoAccounts;
        expect(await demoOf(off)).toEqual([]);
        expect(
          (await new Browser(off, '192.0.2.1').logIn('coach@demo.fieldhouse.local', demoPassword)).statusCode,
        ).toBe(401);
        const on = await accessApi(database, { demo: true, now: () => new Date(clock) });
        const shown = (await demoOf(on)) as { email: string; password: string; roles: string[] }[];
        expect(shown.map(({ roles }) => roles[0])).toEqual(['analyst', 'coach', 'medical', 'operator', 'admin']);
        const coach = new Browser(on, '192.0.2.2');
        expect((await coach.logIn(shown[1]?.email ?? '', shown[1]?.password ?? '')).statusCode).toBe(200);
        const change = { current: demoPassword, next: 'locks everybody else out' };
        expect((await coach.send('PUT', '/v1/account/password', change)).json<Problem>().code).toBe(
          'access.demo-account',
        );
        const offAgain = await accessApi(database, { now: () => new Date(clock) });
        expect(
          (await new Browser(offAgain, '192.0.2.3').logIn('coach@demo.fieldhouse.local', demoPassword)).statusCode,
        ).toBe(401);
        const stale = new Browser(offAgain, '192.0.2.4');
        stale.cookie = coach.cookie;
        expect((await stale.send('GET', '/v1/account/sessions')).statusCode).toBe(401);
        for (const app of [off, on, offAgain]) await app.nest.close();
      });

      it('lets two programs start at once with the same first admin', async () => {
        const { dataSource } = await open();
        const both = await Promise.all([
          accessApi(dataSource, { firstAdmin: admin }),
          accessApi(dataSource, { firstAdmin: admin }),
        ]);
        expect(await dataSource.manager.count(AccountEntity)).toBe(1);
        for (const app of both) await app.nest.close();
      });
    });
  });
}
