'use server';

import { accessRoutes, analysisRoutes } from '@fieldhouse/contracts';
import { redirect } from 'next/navigation.js';
import { goSaying } from '../../api/said.js';
import { change } from '../../api/session.js';

export async function logOut(): Promise<void> {
  await change(accessRoutes.logOut, {});
  redirect('/');
}

export async function changePassword(form: FormData): Promise<void> {
  const body = { current: String(form.get('current') ?? ''), next: String(form.get('next') ?? '') };
  const result = await change(accessRoutes.changePassword, { body });
  await goSaying(
    '/account',
    'refusal' in result ? result.refusal : 'The password is changed. All other sessions have ended.',
  );
}

export async function endSession(form: FormData): Promise<void> {
  const result = await change(accessRoutes.revokeSession, { params: { session: String(form.get('session') ?? '') } });
  await goSaying('/account', 'refusal' in result ? result.refusal : 'That session has ended.');
}

export async function deleteAnalysis(form: FormData): Promise<void> {
  const params = { analysis: String(form.get('analysis') ?? '') };
  const result = await change(analysisRoutes.deleteAnalysis, { params });
  await goSaying('/account', 'refusal' in result ? result.refusal : 'The analysis is deleted.');
}
