'use server';

import { accessRoutes, analysisRoutes } from '@fieldhouse/contracts';
import { redirect } from 'next/navigation.js';
import { sayNext } from '../../api/said.js';
import { change } from '../../api/session.js';

export async function logOut(): Promise<void> {
  await change(accessRoutes.logOut, {});
  redirect('/');
}

export async function changePassword(form: FormData): Promise<void> {
  const body = { current: String(form.get('current') ?? ''), next: String(form.get('next') ?? '') };
  const result = await change(accessRoutes.changePassword, { body });
  await sayNext('refusal' in result ? result.refusal : 'The password is changed. All other sessions have ended.');
  redirect('/account');
}

export async function endSession(form: FormData): Promise<void> {
  const result = await change(accessRoutes.revokeSession, { params: { session: String(form.get('session') ?? '') } });
  await sayNext('refusal' in result ? result.refusal : 'That session has ended.');
  redirect('/account');
}

export async function deleteAnalysis(form: FormData): Promise<void> {
  const params = { analysis: String(form.get('analysis') ?? '') };
  const result = await change(analysisRoutes.deleteAnalysis, { params });
  await sayNext('refusal' in result ? result.refusal : 'The analysis is deleted.');
  redirect('/account');
}
