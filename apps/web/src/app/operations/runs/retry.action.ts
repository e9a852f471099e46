'use server';

import { operationsRoutes } from '@fieldhouse/contracts';
import { redirect } from 'next/navigation.js';
import { goSaying } from '../../../api/said.js';
import { change } from '../../../api/session.js';

/** Runs a slice again and leads to the new run. */
export async function retryRun(form: FormData): Promise<void> {
  const result = await change(operationsRoutes.retryRun, { params: { run: String(form.get('run') ?? '') } });
  if ('answer' in result) redirect(`/operations/runs/${result.answer.run}`);
  await goSaying('/operations/runs', result.refusal);
}
