'use server';

import { injuryRoutes } from '@fieldhouse/contracts';
import { goSaying } from '../../../../api/said.js';
import { change } from '../../../../api/session.js';
import { readEntries, type MapTrial } from '../../../../parts/operations/injury-map/map-text.js';

/** Shows what a changed map would re-map, or sets it; which of the two says the button. */
export async function tryMap(_: MapTrial, form: FormData): Promise<MapTrial> {
  const typed = { text: String(form.get('entries') ?? ''), reason: String(form.get('reason') ?? '') };
  const entries = readEntries(typed.text);
  if ('fault' in entries) return { ...typed, preview: null, refusal: entries.fault };
  if (form.get('do') !== 'set') {
    const result = await change(injuryRoutes.previewMap, { body: { entries: entries.entries } });
    if ('refusal' in result) return { ...typed, preview: null, refusal: result.refusal };
    return { ...typed, preview: result.answer, refusal: null };
  }
  const body = { entries: entries.entries, version: Number(form.get('version')), reason: typed.reason };
  const result = await change(injuryRoutes.changeMap, { body });
  if ('refusal' in result) return { ...typed, preview: null, refusal: result.refusal };
  return goSaying(
    '/operations/injuries/map',
    `The map is version ${result.answer.version} now. All stints are being read again.`,
  );
}
