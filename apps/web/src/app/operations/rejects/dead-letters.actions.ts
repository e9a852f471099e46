'use server';

import { deadLetterRoutes, failedJobRoutes } from '@fieldhouse/contracts';
import { pluralText } from '@fieldhouse/web-ui';
import { goSaying } from '../../../api/said.js';
import { change } from '../../../api/session.js';

const text = (form: FormData, name: string) => String(form.get(name) ?? '');
const all = (form: FormData) => text(form, 'do') === 'all';

/** Has the slice of a rejected record read again, or those of all that were rejected for its cause. */
export async function retryRejects(form: FormData): Promise<void> {
  const result = all(form)
    ? await change(deadLetterRoutes.retryRejectGroup, { params: { group: text(form, 'group') } })
    : await change(deadLetterRoutes.retryReject, { params: { reject: text(form, 'reject') } });
  if ('refusal' in result) return back(result.refusal);
  const { runs, refused } = result.answer;
  const one = runs.length === 1;
  const read = `${pluralText(runs.length, 'slice')} ${one ? 'is' : 'are'} read again; what was mended closes by itself.`;
  return back([read, ...refused.slice(0, 3)].join(' '));
}

/** Closes a rejected record, or all that were rejected for its cause. */
export async function discardRejects(form: FormData): Promise<void> {
  const reason = text(form, 'reason');
  const result = all(form)
    ? await change(deadLetterRoutes.discardRejectGroup, {
        params: { group: text(form, 'group') },
        body: { reason, upTo: text(form, 'upTo') },
      })
    : await change(deadLetterRoutes.discardReject, { params: { reject: text(form, 'reject') }, body: { reason } });
  return back(
    'refusal' in result
      ? result.refusal
      : `${pluralText(result.answer.discarded, 'record')} discarded; the audit log says by whom and why.`,
  );
}

/** Lets a failed job wait again, or all that failed for its cause. */
export async function retryJobs(form: FormData): Promise<void> {
  const result = all(form)
    ? await change(failedJobRoutes.retryJobGroup, { params: { group: text(form, 'group') } })
    : await change(failedJobRoutes.retryJob, { params: { job: text(form, 'job'), id: text(form, 'id') } });
  return back(
    'refusal' in result
      ? result.refusal
      : `${pluralText(result.answer.retried, 'job')} ${result.answer.retried === 1 ? 'waits' : 'wait'} again, with all tries.`,
  );
}

/** Forgets a failed job, or all that failed for its cause. */
export async function discardJobs(form: FormData): Promise<void> {
  const reason = text(form, 'reason');
  const result = all(form)
    ? await change(failedJobRoutes.discardJobGroup, {
        params: { group: text(form, 'group') },
        body: { reason, upTo: text(form, 'upTo') },
      })
    : await change(failedJobRoutes.discardJob, {
        params: { job: text(form, 'job'), id: text(form, 'id') },
        body: { reason },
      });
  return back(
    'refusal' in result
      ? result.refusal
      : `${pluralText(result.answer.discarded, 'job')} discarded; payload and reason stay in the audit log.`,
  );
}

const back = (words: string) => goSaying('/operations/rejects', words);
