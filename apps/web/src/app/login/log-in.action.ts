'use server';

import { accessRoutes } from '@fieldhouse/contracts';
import { withQuery } from '@fieldhouse/web-client';
import { redirect } from 'next/navigation.js';
import { goSaying } from '../../api/said.js';
import { change } from '../../api/session.js';
import { localPath } from '../../frame/addresses.js';

/** Logs in and goes on to where the reader wanted to be; a refusal is shown on the log-in page. */
export async function logIn(form: FormData): Promise<void> {
  const email = String(form.get('email') ?? '');
  const next = localPath(String(form.get('next') ?? ''));
  const result = await change(accessRoutes.logIn, { body: { email, password: String(form.get('password') ?? '') } });
  if (!('refusal' in result)) redirect(next);
  await goSaying(withQuery('/login', { next, again: '1' }), result.refusal);
}
