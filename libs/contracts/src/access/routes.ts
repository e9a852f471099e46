import { z } from 'zod';
import { defineRoute, page, pageQuery, roles } from '../route.js';

const grant = z.object({
  role: z.enum(roles),
  /** Only there; null: everywhere. */
  stadium: z.string().nullable(),
});
const account = z.object({ id: z.uuid(), email: z.string(), name: z.string(), grants: z.array(grant) });
const session = z.object({
  id: z.uuid(),
  startedAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  /** What the browser calls itself. */
  device: z.string(),
  current: z.boolean(),
});

export const logIn = defineRoute({
  id: 'access.log-in',
  method: 'POST',
  path: '/v1/session',
  summary: 'Log in; sets the session cookie',
  policy: 'public',
  body: z.strictObject({ email: z.string().max(200), password: z.string().max(200) }),
  response: z.object({ account }),
  cost: 5,
});

/** null where nobody is logged in. */
export const whoAmI = defineRoute({
  id: 'access.who-am-i',
  method: 'GET',
  path: '/v1/session',
  summary: 'Who is logged in',
  policy: 'public',
  response: z.object({
    account: account.nullable(),
    demoAccounts: z.array(z.object({ email: z.string(), password: z.string(), roles: z.array(z.string()) })),
  }),
});

export const logOut = defineRoute({
  id: 'access.log-out',
  method: 'DELETE',
  path: '/v1/session',
  summary: 'Log out',
  policy: 'session',
});

export const changePassword = defineRoute({
  id: 'access.change-password',
  method: 'PUT',
  path: '/v1/account/password',
  summary: 'Change the own password; ends the other sessions',
  policy: 'session',
  body: z.strictObject({ current: z.string().max(200), next: z.string().min(12).max(200) }),
  cost: 5,
});

export const sessions = defineRoute({
  id: 'access.sessions',
  method: 'GET',
  path: '/v1/account/sessions',
  summary: 'Own sessions',
  policy: 'session',
  response: z.object({ sessions: z.array(session) }),
  list: 'sessions',
});

export const revokeSession = defineRoute({
  id: 'access.revoke-session',
  method: 'DELETE',
  path: '/v1/account/sessions/:session',
  summary: 'End one of the own sessions',
  policy: 'session',
  params: z.object({ session: z.uuid() }),
});

export const accounts = defineRoute({
  id: 'access.accounts',
  method: 'GET',
  path: '/v1/accounts',
  summary: 'All accounts',
  policy: ['admin'],
  response: z.object({ accounts: z.array(account) }),
  list: 'accounts',
});

export const createAccount = defineRoute({
  id: 'access.create-account',
  method: 'POST',
  path: '/v1/accounts',
  summary: 'Create an account',
  policy: ['admin'],
  body: z.strictObject({
    email: z.email().max(200),
    name: z.string().min(1).max(100),
    password: z.string().min(12).max(200),
    grants: z.array(grant),
  }),
  response: z.object({ account }),
});

export const setGrants = defineRoute({
  id: 'access.set-grants',
  method: 'PUT',
  path: '/v1/accounts/:account/grants',
  summary: "Replace an account's roles",
  policy: ['admin'],
  params: z.object({ account: z.uuid() }),
  body: z.strictObject({ grants: z.array(grant) }),
  response: z.object({ account }),
});

/** Who did what, newest first. */
export const audit = defineRoute({
  id: 'access.audit',
  method: 'GET',
  path: '/v1/audit',
  summary: 'Audit log',
  policy: ['admin'],
  query: z.object({ ...pageQuery }),
  response: z.object({
    entries: z.array(
      z.object({
        at: z.iso.datetime(),
        who: z.string().nullable(),
        action: z.string(),
        target: z.string().nullable(),
        detail: z.string().nullable(),
      }),
    ),
    page,
  }),
  list: 'entries',
});
