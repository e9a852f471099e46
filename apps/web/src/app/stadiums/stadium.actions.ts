'use server';

import { stadiumRoutes } from '@fieldhouse/contracts/sensors';
import { goSaying } from '../../api/said.js';
import { change } from '../../api/session.js';
import type { Acknowledged } from '../../parts/stadiums/live/alert-banners.js';
import { stadiumHref } from '../../parts/stadiums/stadium-addresses.js';

const text = (form: FormData, name: string): string => String(form.get(name) ?? '');

/** Acknowledges an alert with the reader's name. */
export async function acknowledgeAlert(_: Acknowledged, form: FormData): Promise<Acknowledged> {
  const [stadium, alert] = [text(form, 'stadium'), text(form, 'alert')];
  const result = await change(stadiumRoutes.acknowledge, { params: { stadium, alert } });
  return { alert, refusal: 'refusal' in result ? result.refusal : null };
}

/** Sets a limit and says so on the stadium's page. */
export async function setLimit(form: FormData): Promise<void> {
  const stadium = text(form, 'stadium');
  const person = text(form, 'person');
  const result = await change(stadiumRoutes.setLimit, {
    params: { stadium },
    body: {
      metric: text(form, 'metric'),
      person: person === '' ? null : person,
      direction: text(form, 'direction') === 'below' ? 'below' : 'above',
      enter: Number(text(form, 'enter')),
      exit: Number(text(form, 'exit')),
      holdSeconds: Number(text(form, 'holdSeconds')),
    },
  });
  await goSaying(
    stadiumHref(stadium),
    'refusal' in result ? result.refusal : 'The limit is set, and holds from now on.',
  );
}

/** Takes a limit back and says so on the stadium's page. */
export async function liftLimit(form: FormData): Promise<void> {
  const stadium = text(form, 'stadium');
  const result = await change(stadiumRoutes.liftLimit, { params: { stadium, limit: text(form, 'limit') } });
  await goSaying(stadiumHref(stadium), 'refusal' in result ? result.refusal : 'The limit is lifted.');
}
