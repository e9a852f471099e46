'use server';

import { operationsRoutes } from '@fieldhouse/contracts';
import { change } from '../../../api/session.js';
import { typedTexts, type Trial } from '../../../parts/operations/plugins/settings-trial.js';

/** Tries out what was typed. What comes back holds no secret: those must be typed again. */
export async function checkSettings(_: Trial, form: FormData): Promise<Trial> {
  const { plugin, installation, shown, secrets } = typedTexts(form);
  const result = await change(operationsRoutes.checkSettings, {
    params: { plugin },
    body: { ...(installation !== '' && { installation }), settings: { ...shown, ...secrets } },
  });
  if ('refusal' in result) return { typed: shown, answer: null, refusal: result.refusal };
  return { typed: shown, answer: result.answer, refusal: null };
}
