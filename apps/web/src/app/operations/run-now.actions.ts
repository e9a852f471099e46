'use server';

import { triggerRoutes } from '@fieldhouse/contracts';
import { goSaying } from '../../api/said.js';
import { change } from '../../api/session.js';
import { localPath } from '../../frame/addresses.js';

const text = (form: FormData, name: string) => String(form.get(name) ?? '');

/** Does now what a schedule starts. */
export async function runSchedule(form: FormData): Promise<void> {
  const schedule = text(form, 'schedule');
  const result = await change(triggerRoutes.runSchedule, { params: { schedule } });
  const words = ({ import: started, joined, runs }: Extract<typeof result, { answer: unknown }>['answer']) =>
    started === null ? processorWords(schedule, runs.length) : importWords(schedule, joined);
  await goSaying('/operations#schedules', 'answer' in result ? words(result.answer) : result.refusal);
}

/** Reads an installation now, and leads back. */
export async function importNow(form: FormData): Promise<void> {
  const installation = text(form, 'installation');
  const result = await change(triggerRoutes.importNow, { params: { installation } });
  await goSaying(
    localPath(text(form, 'back')),
    'answer' in result ? importWords(installation, result.answer.joined) : result.refusal,
  );
}

/** Has a processor compute all of its partitions again, and leads back. */
export async function recomputeNow(form: FormData): Promise<void> {
  const processor = text(form, 'processor');
  const result = await change(triggerRoutes.recomputeNow, { params: { processor } });
  await goSaying(
    localPath(text(form, 'back')),
    'answer' in result ? processorWords(processor, result.answer.runs.length) : result.refusal,
  );
}

const processorWords = (processor: string, runs: number) =>
  `${processor} computes ${runs} ${runs === 1 ? 'partition' : 'partitions'} again.`;

const importWords = (installation: string, joined: boolean) =>
  joined
    ? `${installation} is being read already; it is not read twice.`
    : `${installation} is read as soon as a worker is free.`;
