'use server';

import { analysisRoutes } from '@fieldhouse/contracts';
import { withQuery } from '@fieldhouse/web-client';
import { redirect } from 'next/navigation.js';
import { goSaying } from '../../../../api/said.js';
import { change, reader } from '../../../../api/session.js';
import { localPath } from '../../../../frame/addresses.js';

/** Keeps the address of the view for the reader and comes back to it; who is not logged in any more goes to log in. */
export async function saveAnalysis(form: FormData): Promise<void> {
  const address = localPath(String(form.get('address') ?? ''));
  const { account } = await reader();
  if (account === null) redirect(withQuery('/login', { next: address }));
  const result = await change(analysisRoutes.saveAnalysis, {
    body: { title: String(form.get('title') ?? ''), address },
  });
  await goSaying(address, 'refusal' in result ? result.refusal : 'The analysis is saved. Your account lists it.');
}
